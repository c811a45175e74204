-- case: devices that report every minute; who is online is most of them, which no index finds faster
-- expect: nothing
-- schema
CREATE TABLE devices (
  id int PRIMARY KEY,
  serial text NOT NULL UNIQUE,
  site_id int NOT NULL,
  seen_at timestamptz NOT NULL,
  charge smallint NOT NULL,
  state text NOT NULL,
  config text NOT NULL
) WITH (fillfactor = 80);
SELECT setseed(0.54);
INSERT INTO devices
SELECT g, 'S' || md5(g::text), 1 + floor(700 * power(random(), 1.5))::int, '2026-03-01'::timestamptz - power(random(), 3) * interval '40 minutes', floor(100 * random())::int,
  CASE WHEN random() < 0.7 THEN 'ok' ELSE 'worn' END, repeat(md5(g::text), 3)
FROM generate_series(1, 60000) g;
CREATE INDEX devices_site ON devices (site_id);
-- statements
-- name: reports
-- weight: 100
-- with: 777, 55
-- with: 50000, 20
UPDATE devices SET seen_at = '2026-03-01 00:01', charge = $2 WHERE id = $1;
-- name: by serial
-- weight: 20
-- with: 'Sc4ca4238a0b923820dcc509a6f75849b'
-- with: 'none'
SELECT id, site_id, config FROM devices WHERE serial = $1;
-- name: of a site, longest silent first
-- weight: 10
-- with: 300
-- with: 690
SELECT id, serial, seen_at, charge FROM devices WHERE site_id = $1 ORDER BY seen_at;
-- name: online
-- weight: 2
-- with: '2026-02-28 23:50'
SELECT state, count(*), avg(charge), max(length(config)) FROM devices WHERE seen_at > $1 GROUP BY state;
-- worse
CREATE INDEX ON devices (seen_at);
-- worse
CREATE INDEX ON devices (site_id, seen_at);
-- worse
DROP INDEX devices_site;
