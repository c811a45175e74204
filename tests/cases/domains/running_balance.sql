-- case: the balance after every posting: a window over one account
-- expect: create
-- base: shop
-- statements
-- name: statement of account
-- weight: 10
-- with: 1
-- with: 2500
-- with: 4990
SELECT id, booked_on, amount, sum(amount) OVER (ORDER BY booked_on, id) AS balance FROM postings WHERE account_id = $1 ORDER BY booked_on DESC, id DESC LIMIT 40;
-- expert
CREATE INDEX ON postings (account_id);
