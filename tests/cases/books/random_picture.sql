-- case: a picture by chance: all are read and sorted by a random number, which no index has
-- expect: nothing
-- schema
CREATE TABLE pictures (id int PRIMARY KEY, album int NOT NULL, shown boolean NOT NULL, path text NOT NULL);
INSERT INTO pictures SELECT g, g % 300, g % 20 > 0, 'pictures/' || md5(g::text) FROM generate_series(1, 60000) AS g;
-- statements
-- weight: 20
SELECT id, path FROM pictures WHERE shown ORDER BY random() LIMIT 1;
