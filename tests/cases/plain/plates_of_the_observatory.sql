-- case: scans of old photographic plates are only ever appended, but in no order of the nights they show: block ranges would be of no use
-- expect: create
-- never: brin
-- schema
SELECT setseed(0.22);
CREATE TABLE plates (id int PRIMARY KEY, exposed_on date NOT NULL, telescope text NOT NULL, field text NOT NULL, scanned_at timestamp NOT NULL);
INSERT INTO plates SELECT g, date '1900-01-01' + (power(random(), 0.5) * 25000)::int, (ARRAY['astrograph', 'refractor', 'schmidt'])[1 + (random() * 2)::int], md5(g::text), timestamp '2024-01-01' + g * interval '3 minutes' FROM generate_series(1, 180000) AS g;
CREATE INDEX plates_scanned ON plates USING brin (scanned_at);
-- statements
-- weight: 20
-- with: '1960-02-01', '1960-02-08'
-- with: '1901-01-01', '1901-03-01'
-- with: '1999-01-01', '1999-02-01'
SELECT id, exposed_on, telescope, field FROM plates WHERE exposed_on >= $1 AND exposed_on < $2 ORDER BY exposed_on, id;
-- weight: 2
SELECT telescope, count(*) FROM plates WHERE scanned_at >= '2024-03-01' AND scanned_at < '2024-04-01' GROUP BY telescope;
-- expert
CREATE INDEX ON plates (exposed_on);
-- worse
CREATE INDEX ON plates USING brin (exposed_on);
