-- case: the largest order of every customer of a city, one look-up each in the list of columns
-- expect: create
-- base: shop
-- schema
CREATE INDEX customers_city ON customers (city);
-- statements
-- name: largest
-- weight: 5
-- with: 'city40'
-- with: 'city580'
SELECT c.id, (SELECT max(o.placed_at) FROM orders AS o WHERE o.customer_id = c.id) AS newest, (SELECT count(*) FROM orders AS o WHERE o.customer_id = c.id AND o.status = 'disputed') AS disputes
  FROM customers AS c WHERE c.city = $1;
-- expert
CREATE INDEX ON orders (customer_id, placed_at);
