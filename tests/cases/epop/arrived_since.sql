-- case: rows that came after the statistics
-- expect: analyze
-- schema
CREATE TABLE st (id int, k int, v text);
CREATE INDEX ON st (k);
INSERT INTO st SELECT g, 1, 'a' FROM generate_series(1, 1000) AS g;
ANALYZE st;
INSERT INTO st SELECT g, g, 'b' FROM generate_series(1001, 150000) AS g;
-- statements
-- with: 125000
SELECT * FROM st WHERE k = $1;
-- weight: 2
SELECT count(*) FROM st AS a JOIN st AS b USING (k) WHERE a.id BETWEEN 100000 AND 100100;
-- expert
ANALYZE st;
