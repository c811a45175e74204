-- case: the index of a foreign key is the beginning of a longer one; the other foreign key's, which no SELECT reads, stays
-- expect: drop
-- schema
SELECT setseed(0.44);
CREATE TABLE albums (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO albums SELECT g, 'album ' || g FROM generate_series(1, 9000) AS g;
CREATE TABLE photos (id bigint PRIMARY KEY, album_id int NOT NULL REFERENCES albums ON DELETE CASCADE, position int NOT NULL, path text NOT NULL);
INSERT INTO photos SELECT g, CASE WHEN random() < 0.2 THEN 1 ELSE 2 + (random() * 8997)::int END, (random() * 10000)::int, md5(g::text) FROM generate_series(1, 100000) AS g;
CREATE TABLE faces (id bigint PRIMARY KEY, photo_id bigint NOT NULL REFERENCES photos ON DELETE CASCADE, name text NOT NULL);
INSERT INTO faces SELECT g, 1 + (random() * 99999)::int, 'face ' || g FROM generate_series(1, 90000) AS g;
CREATE INDEX photos_album ON photos (album_id);
CREATE INDEX photos_album_position ON photos (album_id, position);
CREATE INDEX faces_photo ON faces (photo_id);
VACUUM (FREEZE, ANALYZE);
-- statements
-- with: 5000
-- with: 8000
DELETE FROM albums WHERE id = $1;
-- with: 1
-- with: 4000
SELECT id, path FROM photos WHERE album_id = $1 ORDER BY position LIMIT 30;
-- expert
DROP INDEX photos_album;
