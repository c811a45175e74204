-- case: stops of delivery routes: cancelling a route deletes its stops, which only the depot finds; the day of a depot
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.514);
CREATE TABLE delivery_route (id serial PRIMARY KEY, driver_id int NOT NULL, day date NOT NULL);
INSERT INTO delivery_route (driver_id, day) SELECT 1 + g % 60, date '2024-01-01' + g / 60 FROM generate_series(1, 12000) AS g;
CREATE TABLE route_stop (id bigserial PRIMARY KEY, route_id int NOT NULL REFERENCES delivery_route ON DELETE CASCADE, depot_id int NOT NULL, seq int NOT NULL, eta timestamp NOT NULL, delivered_at timestamp, address text NOT NULL);
INSERT INTO route_stop (route_id, depot_id, seq, eta, delivered_at, address) SELECT r, 1 + floor(power((r * 7919 % 1000) / 1000.0, 2) * 12)::int, s, timestamp '2024-01-01 08:00' + (r / 60) * interval '1 day' + s * interval '20 minutes', CASE WHEN r < 11900 THEN timestamp '2024-01-01 09:00' + (r / 60) * interval '1 day' END, 'street ' || md5(r || '.' || s) FROM generate_series(1, 12000) AS r, generate_series(1, 14) AS s;
CREATE INDEX route_stop_depot ON route_stop (depot_id);
-- statements
-- name: stops
-- weight: 200
-- with: 500
-- with: 11990
-- with: 13000
SELECT "route_stop"."id", "route_stop"."seq", "route_stop"."eta", "route_stop"."delivered_at", "route_stop"."address" FROM "route_stop" WHERE "route_stop"."route_id" = $1 ORDER BY "route_stop"."seq" ASC;
-- name: day of a depot
-- weight: 30
-- with: 1, '2024-06-01', '2024-06-02'
-- with: 11, '2024-06-01', '2024-06-02'
SELECT "route_stop"."id", "route_stop"."route_id", "route_stop"."eta", "route_stop"."delivered_at" FROM "route_stop" WHERE ("route_stop"."depot_id" = $1 AND "route_stop"."eta" >= $2 AND "route_stop"."eta" < $3);
-- name: cancel
-- weight: 5
-- with: 11995
DELETE FROM "delivery_route" WHERE "delivery_route"."id" IN ($1);
-- name: delivered
-- weight: 200
-- with: 167000
UPDATE "route_stop" SET "delivered_at" = now() WHERE "route_stop"."id" = $1;
-- expert
CREATE INDEX ON route_stop (route_id);
CREATE INDEX ON route_stop (depot_id, eta);
DROP INDEX route_stop_depot;
-- worse
CREATE INDEX ON route_stop (delivered_at);
