-- case: an index on a flag that half of the rows have: the planner reads it and then every page of the table
-- expect: drop
-- schema
SELECT setseed(0.31);
CREATE TABLE stamps (id int PRIMARY KEY, album_id int NOT NULL, used boolean NOT NULL, country text NOT NULL, motif text NOT NULL);
INSERT INTO stamps SELECT g, 1 + (random() * 4000)::int, random() < 0.5, 'c' || g % 150, md5(g::text) FROM generate_series(1, 120000) g;
CREATE INDEX stamps_album ON stamps (album_id);
CREATE INDEX stamps_used ON stamps (used);
-- statements
-- weight: 40
-- with: 17, true
-- with: 3900, false
-- with: 9000, true
SELECT id, country, motif FROM stamps WHERE album_id = $1 AND used = $2;
-- weight: 2
-- with: true
-- with: false
SELECT country, count(*), max(motif) FROM stamps WHERE used = $1 GROUP BY country;
-- weight: 20
-- with: 900001
-- with: 900002
INSERT INTO stamps VALUES ($1, 5, false, 'c3', 'new');
-- expert
DROP INDEX stamps_used;
-- worse
DROP INDEX stamps_album;
