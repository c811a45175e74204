-- case: the beginning of a name whatever its case, the most popular first; one letter and seven
-- expect: create
-- base: shop
-- statements
-- name: suggest
-- weight: 20
-- with: 'wooden k%'
-- with: 'steel lamp a%'
-- with: 'garden box 00%'
SELECT id, name FROM products WHERE lower(name) LIKE $1 AND active ORDER BY popularity DESC LIMIT 8;
-- expert
CREATE INDEX ON products (lower(name) text_pattern_ops) WHERE active;
ANALYZE products;
