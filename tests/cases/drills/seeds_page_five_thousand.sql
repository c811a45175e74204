-- case: far pages of a catalogue of seeds by OFFSET: all before them are read
-- expect: rewrite offset
-- schema
SELECT setseed(0.59);
CREATE TABLE seeds (id int PRIMARY KEY, species text NOT NULL, packet_cents int NOT NULL);
INSERT INTO seeds SELECT g, 'seed ' || md5(g::text), (random() * 900)::int FROM generate_series(1, 200000) AS g;
-- statements
-- weight: 20
-- with: 20, 0
-- with: 20, 90000
-- with: 20, 180000
SELECT id, species, packet_cents FROM seeds ORDER BY id LIMIT $1 OFFSET $2;
-- expert
SELECT id, species, packet_cents FROM seeds WHERE id > $2 ORDER BY id LIMIT $1;
