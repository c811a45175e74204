-- case: shelf marks by how they start, asked by a function and not by LIKE
-- expect: create
-- schema
SELECT setseed(0.26);
CREATE TABLE holdings (id int PRIMARY KEY, shelf_mark text NOT NULL, title text NOT NULL, acquired_on date NOT NULL);
INSERT INTO holdings
SELECT g, (ARRAY['QH', 'QA', 'ZB', 'PN', 'PN', 'PN', 'PN', 'A_', 'KT'])[1 + (power(random(), 2) * 8)::int] || ' ' || (random() * 999)::int || '.' || (random() * 99)::int || ' ' || left(md5(g::text), 4), 'title ' || md5(g::text) || md5((g + 1)::text), current_date - (random() * 20000)::int
  FROM generate_series(1, 100000) AS g;
-- statements
-- weight: 15
-- with: 'QH 301.'
-- with: 'A_ 7'
-- with: 'XX 1.'
SELECT id, shelf_mark, title FROM holdings WHERE starts_with(shelf_mark, $1);
-- weight: 5
-- with: 'PN 12.3'
SELECT id, shelf_mark FROM holdings WHERE shelf_mark ^@ $1 ORDER BY shelf_mark LIMIT 20;
-- expert
CREATE INDEX ON holdings (shelf_mark);
-- worse
CREATE INDEX ON holdings (title);
