-- case: an album goes with its pictures, and the pages that showed it lose it; both references are without an index
-- expect: create
-- schema
SELECT setseed(0.3);
CREATE TABLE albums (id int PRIMARY KEY, title text NOT NULL);
INSERT INTO albums SELECT g, 'album ' || g FROM generate_series(1, 20000) AS g;
CREATE TABLE pictures (id int PRIMARY KEY, album_id int NOT NULL REFERENCES albums ON DELETE CASCADE, file text NOT NULL);
INSERT INTO pictures SELECT g, 1 + (power(random(), 2) * 19999)::int, md5(g::text) || '.jpg' FROM generate_series(1, 150000) AS g;
CREATE TABLE showcase_pages (id int PRIMARY KEY, album_id int REFERENCES albums ON DELETE SET NULL, html text NOT NULL);
INSERT INTO showcase_pages SELECT g, CASE WHEN random() < 0.6 THEN 1 + (random() * 19999)::int END, repeat(md5(g::text), 3) FROM generate_series(1, 60000) AS g;
-- statements
-- with: 15000
-- with: 2
-- with: 99999
DELETE FROM albums WHERE id = $1;
-- expert
CREATE INDEX ON pictures (album_id);
CREATE INDEX ON showcase_pages (album_id);
