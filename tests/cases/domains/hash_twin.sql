-- case: a hash index beside a tree on the same column
-- expect: drop
-- base: shop
-- schema
CREATE INDEX customers_email ON customers (email);
CREATE INDEX customers_email_hash ON customers USING hash (email);
-- statements
-- name: by mail
-- weight: 20
-- with: 'Customer777@Shop.example'
SELECT id FROM customers WHERE email = $1;
-- name: list
-- weight: 3
SELECT id, email FROM customers WHERE email >= 'Customer499' ORDER BY email LIMIT 10;
-- expert
DROP INDEX customers_email_hash;
