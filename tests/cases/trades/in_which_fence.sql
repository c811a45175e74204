-- case: in which fences is this point? Two ranges without PostGIS: a GiST index of both
-- expect: create
-- base: fleet
-- schema
CREATE INDEX geofences_account ON geofences (account_id);
-- statements
-- name: fences here
-- weight: 50
-- with: 48.2, 16.4
-- with: 48.77123, 16.12345
SELECT id, account_id, name FROM geofences WHERE lat @> $1::numeric AND lon @> $2::numeric AND active;
-- expert
CREATE INDEX ON geofences USING gist (lat, lon);
-- worse
CREATE INDEX ON geofences (lat);
