-- case: the code of a wagon is of fixed length, and the driver sends text: the column is cast, the index passed by
-- expect: rewrite type_mismatch
-- schema
CREATE TABLE wagons (id int PRIMARY KEY, code char(12) NOT NULL, tare int NOT NULL, owner text NOT NULL);
INSERT INTO wagons SELECT g, 'W' || upper(substr(md5(g::text), 1, 11)), 9000 + g % 9000, 'owner ' || g % 300 FROM generate_series(1, 100000) AS g;
CREATE INDEX wagons_code ON wagons (code);
-- statements
-- weight: 40
-- with: 'WC4CA4238A0B'
-- with: 'WNONE'
SELECT id, tare, owner FROM wagons WHERE code = $1::text;
-- expert
SELECT id, tare, owner FROM wagons WHERE code = $1::text::bpchar;
