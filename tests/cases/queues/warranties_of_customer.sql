-- case: a customer has five claims, of which one may be open: the plain index on the customer serves the open ones, all of them, and the count; a partial one would be a second index for nothing
-- expect: create
-- most: 1
-- never: WHERE
-- schema
SELECT setseed(0.39);
CREATE TABLE warranty_claims (id serial PRIMARY KEY, customer_id int NOT NULL, product text NOT NULL, state text NOT NULL, filed_on date NOT NULL, story text NOT NULL);
INSERT INTO warranty_claims (customer_id, product, state, filed_on, story)
SELECT 1 + (random() * 20000)::int, 'kettle ' || g % 90, CASE WHEN random() < 0.02 THEN 'filed' WHEN random() < 0.02 THEN 'checking' WHEN random() < 0.3 THEN 'rejected' ELSE 'settled' END, date '2016-01-01' + g / 30, md5(g::text) || md5('s' || g) FROM generate_series(1, 100000) AS g;
-- statements
-- name: open ones
-- weight: 80
-- with: 5
-- with: 19000
-- with: 30000
SELECT id, product, state, filed_on FROM warranty_claims WHERE customer_id = $1 AND state IN ('filed', 'checking');
-- name: all
-- weight: 40
-- with: 5
-- with: 19000
SELECT id, product, state, filed_on, story FROM warranty_claims WHERE customer_id = $1 ORDER BY filed_on DESC;
-- name: how many
-- weight: 40
-- with: 77
SELECT state, count(*) FROM warranty_claims WHERE customer_id = $1 GROUP BY state;
-- name: decide
-- weight: 40
-- with: 900, 'settled'
UPDATE warranty_claims SET state = $2 WHERE id = $1;
-- expert
CREATE INDEX ON warranty_claims (customer_id);
-- worse
CREATE INDEX ON warranty_claims (customer_id) WHERE state IN ('filed', 'checking');
