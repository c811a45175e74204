-- case: one in a thousand has a reason; IS NOT NULL asks for those
-- expect: create
-- schema
SELECT setseed(0.17);
CREATE TABLE berths (id bigint PRIMARY KEY, harbour_id int NOT NULL, hold_reason text, paid_until date NOT NULL, owner text NOT NULL);
INSERT INTO berths SELECT g, g % 300, CASE WHEN random() < 0.001 THEN 'debt ' || g END, date '2024-01-01' + g % 700, md5(g::text) || md5((g + 7)::text) FROM generate_series(1, 150000) g;
-- statements
-- weight: 20
SELECT id, harbour_id, hold_reason FROM berths WHERE hold_reason IS NOT NULL ORDER BY id;
-- weight: 20
-- with: 777
-- with: 149000
UPDATE berths SET paid_until = DATE '2026-01-01' WHERE id = $1;
-- expert
CREATE INDEX ON berths (id) WHERE hold_reason IS NOT NULL;
