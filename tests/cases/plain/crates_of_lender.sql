-- case: no query reads three of the indexes: one guards a rule, one is for deletes of lenders, and only the third is useless
-- expect: drop
-- schema
SELECT setseed(0.33);
CREATE TABLE lenders (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE crates (id int PRIMARY KEY, lender_id int NOT NULL REFERENCES lenders ON DELETE CASCADE, seal text NOT NULL, colour text NOT NULL, kilograms int NOT NULL);
INSERT INTO lenders SELECT g, 'lender ' || g FROM generate_series(1, 4000) AS g;
INSERT INTO crates SELECT g, 1 + (power(random(), 3) * 3899)::int, 'seal ' || md5(g::text), (ARRAY['blue', 'blue', 'blue', 'grey', 'red'])[1 + (random() * 4)::int], (random() * 200)::int FROM generate_series(1, 90000) AS g;
CREATE UNIQUE INDEX crates_seal ON crates (seal);
CREATE INDEX crates_lender ON crates (lender_id);
CREATE INDEX crates_colour ON crates (colour);
-- statements
-- weight: 30
-- with: 700
-- with: 89000
-- with: 999999
SELECT id, seal, colour, kilograms FROM crates WHERE id = $1;
-- weight: 5
-- with: 3000
-- with: 3990
DELETE FROM lenders WHERE id = $1;
-- weight: 30
-- with: 500
UPDATE crates SET colour = 'red', kilograms = kilograms + 1 WHERE id = $1;
-- expert
DROP INDEX crates_colour;
-- worse
DROP INDEX crates_seal;
