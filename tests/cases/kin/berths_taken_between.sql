-- case: which stays at a quay overlap with some days; both ends bound the stay
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.14);
CREATE TABLE stays (id int PRIMARY KEY, quay_id smallint NOT NULL, arrives timestamptz NOT NULL, leaves timestamptz NOT NULL, ship text NOT NULL, cargo text NOT NULL);
INSERT INTO stays SELECT g, 1 + (power(random(), 2) * 20)::int, at, at + random() * interval '3 days', 'ship ' || g % 1700, repeat('t', 70) FROM (SELECT g, timestamptz '2015-01-01 00:00+00' + random() * interval '4000 days' AS at FROM generate_series(1, 120000) AS g) AS x;
-- statements
-- weight: 30
-- with: 1, '2016-01-01 00:00+00', '2016-01-04 00:00+00'
-- with: 19, '2016-06-01 00:00+00', '2016-06-03 00:00+00'
-- with: 7, '2015-03-01 00:00+00', '2015-03-08 00:00+00'
SELECT id, ship, cargo, arrives, leaves FROM stays WHERE quay_id = $1 AND arrives < $3 AND leaves > $2 ORDER BY arrives;
-- expert
CREATE INDEX ON stays (quay_id, arrives, leaves);
-- worse
CREATE INDEX ON stays (quay_id);
