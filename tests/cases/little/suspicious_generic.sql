-- case: a flag that is a parameter of a generic plan; no partial index can be proven
-- expect: create
-- never: WHERE
-- schema
SELECT setseed(0.15);
CREATE TABLE card_payments (id bigint PRIMARY KEY, card_id int NOT NULL, amount int NOT NULL, suspicious boolean NOT NULL, shop text NOT NULL);
INSERT INTO card_payments SELECT g, (random() * 20000)::int, (random() * 20000)::int, g < 100000 AND random() < 0.001, md5(g::text) FROM generate_series(1, 200000) g;
-- statements
-- plan: generic
-- with: true
SELECT id, card_id, amount FROM card_payments WHERE suspicious = $1 ORDER BY id DESC LIMIT 40;
-- expert
CREATE INDEX ON card_payments (suspicious, id);
-- worse
CREATE INDEX ON card_payments (id) WHERE suspicious;
