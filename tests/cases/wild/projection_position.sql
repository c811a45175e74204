-- case: projections follow an event store by position, all of it or one kind that is rare
-- expect: create
-- most: 2
-- never: \bdata\b
-- schema
SELECT setseed(0.19);
CREATE TABLE events (
  stream_id uuid NOT NULL, version int NOT NULL, position bigint GENERATED ALWAYS AS IDENTITY, kind text NOT NULL, data jsonb NOT NULL, PRIMARY KEY (stream_id, version));
INSERT INTO events (stream_id, version, kind, data)
SELECT md5('s' || g % 20000)::uuid, g / 20000, CASE WHEN random() < 0.001 THEN 'AccountClosed' WHEN random() < 0.2 THEN 'AddressChanged' ELSE 'AmountBooked' END, jsonb_build_object('v', g, 'h', md5(g::text))
  FROM generate_series(0, 219999) AS g;
-- statements
-- name: follow all
-- weight: 100
-- with: 0
-- with: 150000
-- with: 219990
SELECT position, stream_id, version, kind, data FROM events WHERE position > $1 ORDER BY position LIMIT 100;
-- name: follow one kind
-- weight: 50
-- with: 'AccountClosed', 0
-- with: 'AmountBooked', 100000
-- with: 'AccountClosed', 219999
SELECT position, stream_id, version, data FROM events WHERE kind = $1 AND position > $2 ORDER BY position LIMIT 100;
-- name: load
-- weight: 200
-- with: '66769d54-8fe9-3e05-d9eb-475ac940425d', 0
SELECT version, kind, data FROM events WHERE stream_id = $1 AND version > $2 ORDER BY version;
-- expert
CREATE INDEX ON events (position);
CREATE INDEX ON events (kind, position);
-- worse
CREATE INDEX ON events (position);
