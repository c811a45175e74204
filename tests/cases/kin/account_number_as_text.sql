-- case: the number of an account is compared as text, and the unique index on the number is of no use
-- expect: rewrite function_on_column
-- schema
SELECT setseed(0.19);
CREATE TABLE accounts (id int PRIMARY KEY, number bigint NOT NULL UNIQUE, holder text NOT NULL, opened date NOT NULL);
INSERT INTO accounts SELECT g, 1000000000 + g * 37::bigint, 'holder ' || md5(g::text), date '1990-01-01' + g % 12000 FROM generate_series(1, 90000) AS g;
-- statements
-- weight: 20
-- with: '1000000370'
-- with: '1003330000'
-- with: '7'
SELECT id, holder, opened FROM accounts WHERE number::text = $1;
-- expert
SELECT id, holder, opened FROM accounts WHERE number = $1::text::bigint;
