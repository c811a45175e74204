-- case: membership fees: the treasurer lists what is overdue, each member sees all of his own: a small partial index by date for the one, a plain one for the other, which also finds his unpaid ones
-- expect: create
-- schema
SELECT setseed(0.15);
CREATE TABLE dues (id serial PRIMARY KEY, member_id int NOT NULL, amount numeric(10,2) NOT NULL, due_on date NOT NULL, paid_on date, reference text NOT NULL);
INSERT INTO dues (member_id, amount, due_on, paid_on, reference)
SELECT 1 + (power(random(), 1.3) * 6000)::int, (10 + random() * 90)::numeric(10,2), d, CASE WHEN random() > 0.012 AND d < date '2025-05-20' THEN d + (random() * 9)::int END, 'RF' || md5(g::text)
  FROM (SELECT g, date '2015-01-01' + g / 32 AS d FROM generate_series(1, 121500) AS g) AS x;
-- statements
-- name: overdue
-- weight: 20
-- with: '2025-05-20'
-- with: '2015-02-01'
SELECT id, member_id, amount, due_on FROM dues WHERE paid_on IS NULL AND due_on < $1 ORDER BY due_on LIMIT 50;
-- name: statement of account
-- weight: 60
-- with: 1
-- with: 2500
-- with: 7777
SELECT id, amount, due_on, paid_on FROM dues WHERE member_id = $1 ORDER BY due_on DESC;
-- name: balance
-- weight: 100
-- with: 1
-- with: 2500
SELECT coalesce(sum(amount), 0) FROM dues WHERE member_id = $1 AND paid_on IS NULL;
-- name: pay
-- weight: 50
-- with: 121000, '2025-05-21'
UPDATE dues SET paid_on = $2 WHERE id = $1;
-- expert
CREATE INDEX ON dues (due_on) WHERE paid_on IS NULL;
CREATE INDEX ON dues (member_id, due_on);
-- worse
CREATE INDEX ON dues (paid_on);
