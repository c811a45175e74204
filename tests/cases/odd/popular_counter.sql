-- case: a counter that is updated all the time, and by which the start page is ordered: the index costs, and stays
-- expect: nothing
-- days: 40
-- schema
SELECT setseed(0.37);
CREATE TABLE radio_songs (id int PRIMARY KEY, title text NOT NULL, plays int NOT NULL, genre text NOT NULL);
INSERT INTO radio_songs SELECT g, md5(g::text), (power(random(), 6) * 900000)::int, 'g' || g % 20 FROM generate_series(1, 120000) g;
CREATE INDEX radio_songs_plays ON radio_songs (plays);
-- statements
-- weight: 60
-- with: 17
-- with: 90001
UPDATE radio_songs SET plays = plays + 1 WHERE id = $1;
-- weight: 40
SELECT id, title, plays FROM radio_songs ORDER BY plays DESC LIMIT 20;
-- worse
DROP INDEX radio_songs_plays;
