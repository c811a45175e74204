-- case: parcels of a route: a partial twin without a use and a hash beside the unique; the partial one for open parcels stays
-- expect: drop
-- schema
CREATE TABLE parcels (
  id int PRIMARY KEY,
  code text NOT NULL CONSTRAINT parcels_code UNIQUE,
  route_id int,
  stop_no int,
  delivered_at timestamptz,
  address text NOT NULL
);
SELECT setseed(0.43);
INSERT INTO parcels
SELECT g, 'P' || md5(g::text), r, CASE WHEN r IS NOT NULL THEN g END, CASE WHEN random() > 0.03 THEN '2026-01-01'::timestamptz END, repeat(md5(g::text), 2)
FROM (SELECT g, CASE WHEN random() < 0.9 THEN 1 + floor(60 * power(random(), 1.5))::int END AS r FROM generate_series(1, 120000) g) s;
CREATE INDEX parcels_route ON parcels (route_id, stop_no);
CREATE INDEX parcels_on_route ON parcels (route_id, stop_no) WHERE route_id IS NOT NULL;
CREATE INDEX parcels_route_open ON parcels (route_id, stop_no) WHERE delivered_at IS NULL;
CREATE INDEX parcels_code_hash ON parcels USING hash (code);
-- statements
-- name: next stops
-- weight: 30
-- with: 1
-- with: 40
-- with: 999
SELECT id, code, stop_no, address FROM parcels WHERE route_id = $1 AND delivered_at IS NULL ORDER BY stop_no LIMIT 20;
-- name: all of a route
-- weight: 5
-- with: 1, 60000
-- with: 40, 100000
SELECT id, code, stop_no, delivered_at FROM parcels WHERE route_id = $1 AND stop_no > $2 ORDER BY stop_no LIMIT 50;
-- name: without a route
-- weight: 5
SELECT id, code FROM parcels WHERE route_id IS NULL AND stop_no = 5;
-- name: by code
-- weight: 20
-- with: 'Pc4ca4238a0b923820dcc509a6f75849b'
-- with: 'nothing'
SELECT id, route_id, delivered_at FROM parcels WHERE code = $1;
-- name: delivered
-- weight: 20
-- with: 4711
UPDATE parcels SET delivered_at = now() WHERE id = $1 RETURNING code;
-- expert
DROP INDEX parcels_on_route;
DROP INDEX parcels_code_hash;
-- worse
DROP INDEX parcels_route_open;
