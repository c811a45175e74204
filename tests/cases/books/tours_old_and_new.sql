-- case: a view of the running and the archived tours, newest ten of a guide: each table needs its index, and the archive is the bigger one
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.22);
CREATE TABLE tours (id int PRIMARY KEY, guide_id int NOT NULL, starts_at timestamp NOT NULL, guests int NOT NULL, title text NOT NULL);
CREATE TABLE tours_archive (LIKE tours);
INSERT INTO tours SELECT g, 1 + (power(random(), 3) * 400)::int, timestamp '2025-01-01' + g * interval '10 minutes', g % 30, md5(g::text) FROM generate_series(1, 50000) AS g;
INSERT INTO tours_archive SELECT -g, 1 + (power(random(), 3) * 400)::int, timestamp '2022-01-01' + g * interval '10 minutes', g % 30, md5(g::text) FROM generate_series(1, 120000) AS g;
CREATE VIEW all_tours AS SELECT id, guide_id, starts_at, guests, title FROM tours UNION ALL SELECT id, guide_id, starts_at, guests, title FROM tours_archive;
-- statements
-- weight: 40
-- with: 1
-- with: 200
-- with: 401
-- with: 999
SELECT id, starts_at, title FROM all_tours WHERE guide_id = $1 ORDER BY starts_at DESC LIMIT 10;
-- expert
CREATE INDEX ON tours (guide_id, starts_at);
CREATE INDEX ON tours_archive (guide_id, starts_at);
-- worse
CREATE INDEX ON tours (starts_at);
CREATE INDEX ON tours_archive (starts_at);
