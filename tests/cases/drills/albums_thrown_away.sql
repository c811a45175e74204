-- case: an album is deleted, and with it its photos and its guests: neither table knows the album by index
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.51);
CREATE TABLE albums (id int PRIMARY KEY, owner_id int NOT NULL, title text NOT NULL);
INSERT INTO albums SELECT g, g % 3000, 'album ' || g FROM generate_series(1, 20000) AS g;
CREATE TABLE photos (id int PRIMARY KEY, album_id int NOT NULL REFERENCES albums ON DELETE CASCADE, file text NOT NULL);
INSERT INTO photos SELECT g, 1 + (power(random(), 2) * 19999)::int, md5(g::text) FROM generate_series(1, 150000) AS g;
CREATE TABLE album_guests (id int PRIMARY KEY, album_id int REFERENCES albums ON DELETE SET NULL, mail text NOT NULL);
INSERT INTO album_guests SELECT g, CASE WHEN random() < 0.8 THEN 1 + (random() * 19999)::int END, 'g' || g || '@mail.test' FROM generate_series(1, 60000) AS g;
-- statements
-- weight: 10
-- with: 15000
-- with: 300
-- with: 99999
DELETE FROM albums WHERE id = $1;
-- expert
CREATE INDEX ON photos (album_id);
CREATE INDEX ON album_guests (album_id);
-- worse
CREATE INDEX ON albums (owner_id);
