-- case: vouchers are typed in any case; the unique index knows one
-- expect: create
-- schema
CREATE TABLE vouchers (id bigint PRIMARY KEY, code text NOT NULL UNIQUE, worth int NOT NULL, used_at timestamptz);
INSERT INTO vouchers SELECT g, upper(substr(md5(g::text), 1, 4)) || '-' || substr(md5(g::text), 5, 8), g % 100, CASE WHEN g % 3 = 0 THEN timestamptz '2025-01-01' + g * interval '1 minute' END FROM generate_series(1, 150000) g;
-- statements
-- weight: 20
-- with: upper(substr(md5('777'), 1, 4)) || '-' || upper(substr(md5('777'), 5, 8))
-- with: 'NONE-0000'
SELECT id, worth, used_at FROM vouchers WHERE lower(code) = lower($1);
-- expert
CREATE UNIQUE INDEX ON vouchers (lower(code));
