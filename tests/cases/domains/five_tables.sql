-- case: five tables from a category to its buyers; small and big categories
-- expect: create
-- base: shop
-- statements
-- name: buyers of a category
-- weight: 10
-- with: 'category-1480', '2024-06-01'
-- with: 'category-700', '2025-06-01'
-- with: 'category-900', '2023-01-01'
SELECT c.country, count(DISTINCT c.id) AS buyers, sum(i.quantity * i.price) AS turnover
  FROM categories AS g JOIN products AS p ON p.category_id = g.id JOIN items AS i ON i.product_id = p.id
  JOIN orders AS o ON o.id = i.order_id JOIN customers AS c ON c.id = o.customer_id
 WHERE g.slug = $1 AND o.placed_at >= $2 AND o.status = 'shipped' GROUP BY c.country ORDER BY turnover DESC;
-- expert
CREATE INDEX ON products (category_id);
CREATE INDEX ON items (product_id);
