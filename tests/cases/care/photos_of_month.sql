-- case: the month of a time with time zone as text; the time itself is indexed
-- expect: rewrite function_on_column
-- schema
SELECT setseed(0.31);
CREATE TABLE photos (id int PRIMARY KEY, album_id int NOT NULL, taken_at timestamptz NOT NULL, bytes int NOT NULL, caption text NOT NULL);
INSERT INTO photos
SELECT g, 1 + (power(random(), 3) * 2000)::int, timestamptz '2015-01-01' + power(random(), 0.3) * interval '3800 days', (power(random(), 3) * 9e6)::int, md5(g::text) || md5((g * 3)::text)
  FROM generate_series(1, 110000) AS g;
CREATE INDEX photos_taken ON photos (taken_at);
CREATE INDEX photos_album ON photos (album_id, taken_at);
-- statements
-- name: an old month
SELECT count(*), max(length(caption)) FROM photos WHERE to_char(taken_at, 'YYYY-MM') = '2018-03';
-- name: a month before all
SELECT count(*), max(length(caption)) FROM photos WHERE to_char(taken_at, 'YYYY-MM') = '2009-12';
-- name: of an album
-- with: 1
-- with: 1990
SELECT id, caption FROM photos WHERE album_id = $1 ORDER BY taken_at DESC LIMIT 12;
-- expert
SELECT count(*), max(length(caption)) FROM photos WHERE taken_at >= '2018-03-01' AND taken_at < '2018-04-01';
SELECT count(*), max(length(caption)) FROM photos WHERE taken_at >= '2009-12-01' AND taken_at < '2010-01-01';
SELECT id, caption FROM photos WHERE album_id = $1 ORDER BY taken_at DESC LIMIT 12;
