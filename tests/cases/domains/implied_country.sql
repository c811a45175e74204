-- case: the city says the country; the index on the city is enough
-- expect: nothing
-- base: shop
-- schema
CREATE INDEX customers_city ON customers (city);
-- statements
-- name: of city
-- weight: 20
-- with: 'C17', 'city350'
-- with: 'C29', 'city599'
SELECT id, name, email, phone, referrer_id, created_at FROM customers WHERE country = $1 AND city = $2 AND deleted_at IS NULL ORDER BY name;
