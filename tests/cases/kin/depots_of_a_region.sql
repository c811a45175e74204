-- case: a table of a few hundred rows is filtered, the big one it is joined to has its index
-- expect: nothing
-- schema
SELECT setseed(0.29);
CREATE TABLE depots (id int PRIMARY KEY, region text NOT NULL, manager text);
INSERT INTO depots SELECT g, 'region ' || g % 60, CASE WHEN g % 3 > 0 THEN 'manager ' || g END FROM generate_series(1, 350) AS g;
CREATE TABLE deliveries (id int PRIMARY KEY, depot_id int NOT NULL REFERENCES depots, due timestamptz NOT NULL, pallets int NOT NULL);
INSERT INTO deliveries SELECT g, 1 + g % 350, timestamptz '2025-01-01 00:00+00' + g * interval '1 minute', 1 + g % 30 FROM generate_series(1, 120000) AS g;
CREATE INDEX deliveries_depot_due ON deliveries (depot_id, due);
-- statements
-- weight: 60
-- with: 'region 7', '2025-03-22 00:00+00'
-- with: 'region 59', '2025-01-03 00:00+00'
SELECT d.id, x.due, x.pallets FROM depots AS d JOIN deliveries AS x ON x.depot_id = d.id WHERE d.region = $1 AND x.due >= $2::timestamptz AND x.due < $2::timestamptz + interval '12 hours' ORDER BY x.due;
-- weight: 60
-- with: 'manager 100'
SELECT id, region FROM depots WHERE manager = $1;
