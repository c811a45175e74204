-- case: a caller is found by the digits of his number, however it was typed in
-- expect: create
-- schema
SELECT setseed(0.17);
CREATE TABLE callers (id int PRIMARY KEY, phone text, name text NOT NULL, since date NOT NULL);
INSERT INTO callers
SELECT g, CASE WHEN random() < 0.15 THEN NULL WHEN random() < 0.05 THEN '+43 (0) 800-000 000' WHEN g % 3 = 0 THEN '+43 ' || (6600000000 + g::bigint * 37) WHEN g % 3 = 1 THEN '+43/' || (6600000000 + g::bigint * 37) || '-0' ELSE '0043-' || (6600000000 + g::bigint * 37) END,
       'caller ' || md5(g::text), current_date - (random() * 3000)::int
  FROM generate_series(1, 90000) AS g;
-- statements
-- weight: 30
-- with: '436601110999'
-- with: '4366011099260'
-- with: '12345'
SELECT id, name FROM callers WHERE regexp_replace(phone, '[^0-9]', '', 'g') = $1;
-- expert
CREATE INDEX ON callers (regexp_replace(phone, '[^0-9]', '', 'g'));
-- worse
CREATE INDEX ON callers (phone);
