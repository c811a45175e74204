-- case: bags that wait to be fetched are few; the largest depot has most of all bags, and its index is of no help there
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.18);
CREATE TABLE bags (id int PRIMARY KEY, depot_id int NOT NULL, received_at timestamp NOT NULL, fetched_at timestamp, weight int NOT NULL, label text NOT NULL);
INSERT INTO bags SELECT g, CASE WHEN random() < 0.6 THEN 1 ELSE 2 + (random() * 300)::int END, timestamp '2022-01-01' + g * interval '9 minutes', CASE WHEN random() > 0.002 OR g > 139000 AND random() < 0.5 THEN timestamp '2022-01-03' + g * interval '9 minutes' END, (random() * 20)::int, 'label ' || md5(g::text) FROM generate_series(1, 140000) AS g;
CREATE INDEX bags_depot ON bags (depot_id);
-- statements
-- weight: 40
-- with: 1
-- with: 250
-- with: 999
SELECT id, label, received_at FROM bags WHERE depot_id = $1 AND fetched_at IS NULL ORDER BY received_at LIMIT 50;
-- weight: 40
-- with: 1
-- with: 12
SELECT count(*) FROM bags WHERE depot_id = $1 AND fetched_at IS NULL;
-- weight: 5
-- with: 250
-- with: 17
SELECT count(*), sum(weight) FROM bags WHERE depot_id = $1;
-- expert
CREATE INDEX ON bags (depot_id, received_at) WHERE fetched_at IS NULL;
-- worse
DROP INDEX bags_depot;
-- worse
CREATE INDEX ON bags (received_at);
