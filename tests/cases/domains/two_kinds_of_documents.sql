-- case: two indexes on one document: the operators used are served by the smaller
-- expect: drop
-- base: shop
-- schema
CREATE INDEX products_attributes ON products USING gin (attributes);
CREATE INDEX products_attributes_path ON products USING gin (attributes jsonb_path_ops);
-- statements
-- name: by specification
-- weight: 10
-- with: '{"specs": {"iso": 300}}'
-- with: '{"specs": {"material": "m7", "iso": 30}}'
SELECT id, name FROM products WHERE attributes @> $1::jsonb;
-- expert
DROP INDEX products_attributes;
