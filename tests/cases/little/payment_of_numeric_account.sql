-- case: the reference was made numeric, the key is bigint; the join turns every key into numeric
-- expect: rewrite type_mismatch
-- schema
SELECT setseed(0.65);
CREATE TABLE savers (id bigint PRIMARY KEY, iban text NOT NULL, owner text NOT NULL);
INSERT INTO savers SELECT g, 'CH' || lpad(g::text, 19, '0'), md5(g::text) FROM generate_series(1, 120000) g;
CREATE TABLE remittances (id bigint PRIMARY KEY, saver_ref numeric NOT NULL, cents int NOT NULL);
INSERT INTO remittances SELECT g, 1 + (random() * 119999)::int, (random() * 100000)::int FROM generate_series(1, 60000) g;
-- statements
-- weight: 20
-- with: 4711
-- with: 59000
SELECT s.id, s.iban, r.cents FROM remittances r JOIN savers s ON s.id = r.saver_ref WHERE r.id = $1;
-- expert
SELECT s.id, s.iban, r.cents FROM remittances r JOIN savers s ON s.id = r.saver_ref::bigint WHERE r.id = $1;
