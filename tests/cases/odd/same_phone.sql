-- case: possible duplicates of a library's readers: the branch finds the first of each pair, the phone the second
-- expect: create
-- schema
SELECT setseed(0.43);
CREATE TABLE readers (id int PRIMARY KEY, branch_id int NOT NULL, phone text, name text NOT NULL);
INSERT INTO readers SELECT g, 1 + (power(random(), 2) * 700)::int, CASE WHEN random() < 0.7 THEN '+43' || (random() * 90000)::int END, md5(g::text) FROM generate_series(1, 110000) g;
CREATE INDEX readers_branch ON readers (branch_id);
-- statements
-- weight: 20
-- with: 600
-- with: 300
-- with: 5000
SELECT a.id, b.id AS other, a.name, b.name AS other_name FROM readers a JOIN readers b ON b.phone = a.phone AND b.id > a.id WHERE a.branch_id = $1;
-- expert
CREATE INDEX ON readers (phone);
-- worse
CREATE INDEX ON readers (branch_id, phone);
