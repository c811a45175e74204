-- case: a new column was null in every row when the table was analyzed, and has been filled since
-- expect: analyze
-- schema
SELECT setseed(0.52);
CREATE TABLE crates (id int PRIMARY KEY, weight int NOT NULL, hall int, owner text NOT NULL) WITH (autovacuum_enabled = false);
INSERT INTO crates SELECT g, 1 + (random() * 30000)::int, NULL, md5(g::text) FROM generate_series(1, 90000) AS g;
CREATE INDEX crates_hall ON crates (hall);
ANALYZE crates;
UPDATE crates SET hall = 1 + (power(random(), 1.3) * 60)::int;
-- statements
-- weight: 3
-- with: 1
-- with: 30
-- with: 400
SELECT a.id, b.id, a.owner, b.owner FROM crates AS a JOIN crates AS b ON b.weight = a.weight AND b.id > a.id WHERE a.hall = $1 AND b.hall = $1;
-- weight: 100
-- with: 17
-- with: 88888
SELECT hall, weight FROM crates WHERE id = $1;
-- expert
ANALYZE crates;
