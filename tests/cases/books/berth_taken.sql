-- case: is a berth taken in a week? A berth has a few dozen stays, any week has hundreds; no index of ranges is needed
-- expect: create
-- most: 1
-- never: gist
-- schema
SELECT setseed(0.12);
CREATE TABLE stays (id int PRIMARY KEY, berth_id int NOT NULL, period daterange NOT NULL, boat text NOT NULL);
INSERT INTO stays SELECT g, 1 + (power(random(), 1.5) * 3000)::int, daterange(d, d + 1 + (random() * 6)::int), 'boat ' || md5(g::text) FROM (SELECT g, date '2015-01-01' + (random() * 3600)::int AS d FROM generate_series(1, 100000) AS g) AS s;
-- statements
-- weight: 40
-- with: 2, '[2019-05-01,2019-05-08)'
-- with: 2900, '[2021-07-01,2021-07-15)'
-- with: 9999, '[2021-07-01,2021-07-15)'
SELECT id, boat, period FROM stays WHERE berth_id = $1 AND period && $2::daterange;
-- expert
CREATE INDEX ON stays (berth_id);
-- worse
CREATE INDEX ON stays (period);
