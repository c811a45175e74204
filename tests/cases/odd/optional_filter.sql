-- case: a filter that may be left out, in a plan made without its value: the OR with IS NULL keeps every index away
-- expect: nothing
-- schema
SELECT setseed(0.36);
CREATE TABLE costumes (id int PRIMARY KEY, play_id int NOT NULL, size int NOT NULL, label text NOT NULL);
INSERT INTO costumes SELECT g, 1 + (random() * 3000)::int, (random() * 60)::int, md5(g::text) FROM generate_series(1, 100000) g;
-- statements
-- plan: generic
-- weight: 30
-- with: 77
-- with: NULL
SELECT count(*), max(label) FROM costumes WHERE $1::int IS NULL OR play_id = $1::int;
-- worse
CREATE INDEX ON costumes (play_id);
-- worse
CREATE INDEX ON costumes (play_id, label);
