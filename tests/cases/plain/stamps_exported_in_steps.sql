-- case: an export of all stamps counts over everything it has had already, at each step more
-- expect: rewrite offset
-- schema
SELECT setseed(0.38);
CREATE TABLE stamps (id int PRIMARY KEY, country text NOT NULL, face text NOT NULL);
INSERT INTO stamps SELECT g, 'country ' || (power(random(), 2) * 200)::int, md5(g::text) FROM generate_series(1, 160000) AS g;
-- statements
-- weight: 4
-- with: 0
-- with: 40000
-- with: 90000
-- with: 150000
SELECT id, country, face FROM stamps ORDER BY id LIMIT 100 OFFSET $1;
-- expert
SELECT id, country, face FROM stamps WHERE id > $1 ORDER BY id LIMIT 100;
