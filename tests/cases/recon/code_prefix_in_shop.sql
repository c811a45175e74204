-- case: completion of an article code within a shop, in a language's collation
-- expect: create
-- schema
SELECT setseed(0.2);
CREATE TABLE goods (id bigint PRIMARY KEY, shop_id int NOT NULL, code text COLLATE "en-x-icu" NOT NULL, label text NOT NULL, price int NOT NULL);
INSERT INTO goods
SELECT g, CASE WHEN random() < 0.4 THEN 1 ELSE 2 + (power(random(), 3) * 300)::int END, upper(substr(md5(g::text), 1, 3)) || '-' || lpad((g % 100000)::text, 6, '0'), 'label ' || md5(g::text), (random() * 9000)::int
  FROM generate_series(1, 160000) AS g;
CREATE INDEX goods_shop_code ON goods (shop_id, code);
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 20
-- with: 1, 'A1B%'
-- with: 1, 'A1B-00%'
-- with: 30, 'FF0%'
-- with: 1, 'ZZZ%'
SELECT id, code, label FROM goods WHERE shop_id = $1 AND code LIKE $2 LIMIT 50;
-- name: the scanner
-- with: 1, 'A1B-000123'
-- with: 2, 'C4C-012000'
SELECT id, price FROM goods WHERE shop_id = $1 AND code = $2;
-- name: the catalogue
-- with: 1
-- with: 200
SELECT id, code, label FROM goods WHERE shop_id = $1 ORDER BY code LIMIT 50;
-- expert
CREATE INDEX ON goods (shop_id, code text_pattern_ops);
-- worse
DROP INDEX goods_shop_code;
-- worse
CREATE INDEX ON goods (code);
