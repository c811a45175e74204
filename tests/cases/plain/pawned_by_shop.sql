-- case: the index begins with the day of a range, and the shop, which is always equal, comes second: it is to be turned round
-- expect: create
-- schema
SELECT setseed(0.11);
CREATE TABLE pledges (id int PRIMARY KEY, shop_id int NOT NULL, due_on date NOT NULL, loan numeric(8, 2) NOT NULL, item text NOT NULL);
INSERT INTO pledges SELECT g, 1 + (power(random(), 3) * 400)::int, date '2021-01-01' + (random() * 1800)::int, round((20 + random() * 900)::numeric, 2), 'item ' || md5(g::text) FROM generate_series(1, 150000) AS g;
CREATE INDEX pledges_due_shop ON pledges (due_on, shop_id);
-- statements
-- weight: 40
-- with: 1, '2023-01-01'
-- with: 390, '2023-01-01'
-- with: 390, '2025-06-01'
-- with: 777, '2021-06-01'
SELECT id, due_on, item, loan FROM pledges WHERE shop_id = $1 AND due_on >= $2 ORDER BY due_on LIMIT 25;
-- weight: 10
-- with: 2, '2025-03-01', '2025-04-01'
-- with: 300, '2022-01-01', '2025-01-01'
SELECT count(*), sum(loan) FROM pledges WHERE shop_id = $1 AND due_on >= $2 AND due_on < $3;
-- expert
CREATE INDEX ON pledges (shop_id, due_on);
DROP INDEX pledges_due_shop;
-- worse
CREATE INDEX ON pledges (shop_id);
