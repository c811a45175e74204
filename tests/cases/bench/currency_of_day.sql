-- case: a small table of currencies, and rates that are found by their key
-- expect: nothing
-- schema
SELECT setseed(0.43);
CREATE TABLE currencies (id smallint PRIMARY KEY, code char(3) NOT NULL, name text NOT NULL, active boolean NOT NULL);
INSERT INTO currencies SELECT g, chr(65 + g / 26) || chr(65 + g % 26) || 'C', 'currency ' || g, g % 9 <> 0 FROM generate_series(1, 160) AS g;
CREATE TABLE rates (currency_id smallint NOT NULL, day date NOT NULL, rate numeric(14, 6) NOT NULL, PRIMARY KEY (currency_id, day));
INSERT INTO rates SELECT c, date '2023-01-01' + d, round((random() * 200)::numeric, 6) FROM generate_series(1, 160) AS c, generate_series(0, 699) AS d;
-- statements
SELECT id, name FROM currencies WHERE code = 'BBC' AND active;
-- with: 77, '2024-02-29'
-- with: 77, '2030-01-01'
SELECT rate FROM rates WHERE currency_id = $1 AND day <= $2 ORDER BY day DESC LIMIT 1;
SELECT c.code, r.rate FROM currencies c JOIN rates r ON r.currency_id = c.id AND r.day = '2024-05-05' WHERE c.code IN ('BBC', 'CAC');
