-- case: a table of a few pages, asked very often by another column than its key
-- expect: nothing
-- schema
CREATE TABLE gates (id int PRIMARY KEY, label text NOT NULL, terminal int NOT NULL, open boolean NOT NULL);
INSERT INTO gates SELECT g, chr(65 + g % 8) || g, 1 + g % 4, g % 9 <> 0 FROM generate_series(1, 320) g;
-- statements
-- weight: 200
-- with: 'A8'
-- with: 'C2'
SELECT id, terminal FROM gates WHERE label = $1 AND open;
-- weight: 100
-- with: 7
UPDATE gates SET open = NOT open WHERE id = $1;
