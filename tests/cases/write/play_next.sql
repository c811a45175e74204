-- case: all behind a place of a list move on by one, most often at its end
-- expect: create
-- schema
CREATE TABLE playlist_items (id bigint PRIMARY KEY, playlist_id int NOT NULL, place int NOT NULL, track text NOT NULL);
INSERT INTO playlist_items SELECT g, 1 + g % 40, g / 40, md5(g::text) || md5((g + 1)::text) FROM generate_series(1, 80000) AS g;
VACUUM (ANALYZE) playlist_items;
-- statements
-- with: 12, 1995
-- with: 33, 1990
UPDATE playlist_items SET place = place + 1 WHERE playlist_id = $1 AND place >= $2;
-- expert
CREATE INDEX ON playlist_items (playlist_id, place);
