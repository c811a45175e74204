-- case: the tariff of a code by age: the two equalities leave few rows, the ranges need no index of their own
-- expect: create
-- base: clinic
-- never: (?i)gist
-- statements
-- name: price
-- weight: 50
-- with: 1, 'C7', 34
-- with: 77, 'C59', 89
SELECT price FROM tariffs WHERE clinic_id = $1 AND code = $2 AND ages @> $3 AND valid @> DATE '2024-06-01';
-- expert
CREATE INDEX ON tariffs (clinic_id, code);
