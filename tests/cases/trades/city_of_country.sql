-- case: the city determines the country: an index on the city has all that one on both would have
-- expect: nothing
-- base: shop
-- schema
CREATE INDEX customers_city ON customers (city);
-- statements
-- name: of a city
-- weight: 20
-- with: 'C29', 'city590'
-- with: 'C10', 'city200'
-- with: 'C5', 'city119'
SELECT id, name, created_at FROM customers WHERE country = $1 AND city = $2;
