-- case: some rows of a kind that half of them have, in no order: the first pages have enough
-- expect: nothing
-- schema
SELECT setseed(0.73);
CREATE TABLE tiles (id bigint PRIMARY KEY, theme text NOT NULL, animated boolean NOT NULL, data text NOT NULL);
INSERT INTO tiles SELECT g, (ARRAY['forest', 'sea', 'town'])[1 + (random() * 2)::int], random() < 0.5, repeat(md5(g::text), 4) FROM generate_series(1, 80000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 20
-- with: 'sea'
-- with: 'town'
SELECT id, data FROM tiles WHERE theme = $1 AND animated LIMIT 12;
-- weight: 20
-- with: 'forest', 40000
SELECT id, data FROM tiles WHERE theme = $1 AND id > $2 ORDER BY id LIMIT 12;
