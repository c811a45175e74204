-- case: two thousand chargers report every minute; an index on what they report would cost each report, and a rare look at it reads thirty pages
-- expect: nothing
-- schema
SELECT setseed(0.14);
CREATE TABLE chargers (id int PRIMARY KEY, site_id int NOT NULL, model text NOT NULL, watts int NOT NULL, seen_at timestamptz NOT NULL) WITH (fillfactor = 60);
INSERT INTO chargers SELECT g, 1 + g / 5, 'model ' || g % 9, (power(random(), 2) * 22000)::int, timestamptz '2025-06-01' - power(random(), 6) * interval '20 days' FROM generate_series(1, 2500) AS g;
-- statements
-- name: report
-- weight: 300
-- with: 17, 11000, '2025-06-01 10:00'
-- with: 2411, 0, '2025-06-01 10:01'
-- with: 1300, 22000, '2025-06-01 10:02'
-- with: 900000, 0, '2025-06-01 10:01'
UPDATE chargers SET watts = $2, seen_at = $3 WHERE id = $1;
-- name: silent
-- weight: 1
-- with: '2025-05-15'
SELECT count(*) FROM chargers WHERE seen_at < $1;
-- worse
CREATE INDEX ON chargers (seen_at);
