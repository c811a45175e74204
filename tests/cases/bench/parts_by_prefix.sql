-- case: spare parts by the beginning of their number, which is in a collation of a language
-- expect: create
-- schema
SELECT setseed(0.17);
CREATE TABLE spare_parts (id int PRIMARY KEY, number text COLLATE "und-x-icu" NOT NULL, label text NOT NULL, price numeric(9, 2) NOT NULL);
INSERT INTO spare_parts
SELECT g, (ARRAY['AX', 'AX', 'AX', 'BR', 'KT', 'ZZ'])[1 + (power(random(), 2) * 5)::int] || '-' || lpad((g * 7919 % 100003)::text, 6, '0') || '/' || g % 9, 'part ' || md5(g::text), round((random() * 900)::numeric, 2)
  FROM generate_series(1, 100000) AS g;
CREATE INDEX spare_parts_number ON spare_parts (number);
-- statements
SELECT id, number, label FROM spare_parts WHERE number LIKE 'AX-0442%';
SELECT id, number, label FROM spare_parts WHERE number ~ '^KT-0310';
-- with: 'BR-01771%'
-- with: 'QQ-1%'
SELECT id, number FROM spare_parts WHERE number LIKE $1 ORDER BY id LIMIT 20;
SELECT id, label, price FROM spare_parts WHERE number = 'AX-007919/1';
-- expert
CREATE INDEX ON spare_parts (number text_pattern_ops);
