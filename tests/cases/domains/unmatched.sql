-- case: a false flag is rare; per account and over all
-- expect: create
-- base: shop
-- statements
-- name: open items
-- weight: 10
SELECT account_id, count(*), sum(amount) FROM postings WHERE NOT matched GROUP BY account_id ORDER BY 2 DESC LIMIT 20;
-- name: of an account
-- weight: 20
-- with: 1
-- with: 4000
SELECT id, booked_on, amount FROM postings WHERE account_id = $1 AND matched = false ORDER BY booked_on;
-- expert
CREATE INDEX ON postings (account_id, booked_on) WHERE NOT matched;
