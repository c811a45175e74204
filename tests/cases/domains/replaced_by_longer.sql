-- case: the index there is becomes the beginning of the one that is needed
-- expect: create
-- base: shop
-- schema
CREATE INDEX postings_account ON postings (account_id);
-- statements
-- name: latest of a kind
-- weight: 20
-- with: 1, 'chargeback'
-- with: 2, 'fee'
-- with: 3000, 'card'
SELECT id, booked_on, amount FROM postings WHERE account_id = $1 AND kind = $2 ORDER BY booked_on DESC LIMIT 3;
-- name: sum
-- weight: 10
-- with: 2500
-- with: 4000
SELECT count(*), sum(amount) FROM postings WHERE account_id = $1;
-- expert
CREATE INDEX ON postings (account_id, kind, booked_on);
DROP INDEX postings_account;
