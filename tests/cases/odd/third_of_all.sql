-- case: a third of all rows by a number that lies anywhere: whatever index, every page of the table is needed
-- expect: nothing
-- schema
SELECT setseed(0.52);
CREATE TABLE eggs (id bigint PRIMARY KEY, hen_id int NOT NULL, grams int NOT NULL, shade text NOT NULL, note text NOT NULL);
INSERT INTO eggs SELECT g, 1 + g % 3000, 40 + (random() * 40)::int, md5(g::text), md5((g * 3)::text) FROM generate_series(1, 110000) g;
CREATE INDEX eggs_hen ON eggs (hen_id);
-- statements
-- weight: 5
-- with: 53, 66
-- with: 60, 80
-- with: 45, 58
SELECT shade, count(*), min(note) FROM eggs WHERE grams BETWEEN $1 AND $2 GROUP BY shade ORDER BY 2 DESC LIMIT 5;
-- weight: 30
-- with: 17
-- with: 5000
SELECT id, grams, shade, note FROM eggs WHERE hen_id = $1;
-- worse
CREATE INDEX ON eggs (grams);
