-- case: five at random of nearly all: each has to be looked at, no index is in the order of chance
-- expect: nothing
-- schema
SELECT setseed(0.19);
CREATE TABLE stubs (id int PRIMARY KEY, booth_id int NOT NULL, number text NOT NULL, won boolean NOT NULL, buyer text NOT NULL);
INSERT INTO stubs SELECT g, 1 + g % 40, 'T' || g, random() < 0.02, md5(g::text) || md5((g + 9)::text) FROM generate_series(1, 60000) AS g;
-- statements
SELECT id, number, buyer FROM stubs WHERE NOT won ORDER BY random() LIMIT 5;
-- worse
CREATE INDEX ON stubs (id) WHERE NOT won;
-- worse
CREATE INDEX ON stubs (won);
