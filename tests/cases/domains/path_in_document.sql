-- case: a path of SQL/JSON with an equality in it
-- expect: create
-- base: shop
-- statements
-- name: by specification
-- weight: 10
-- with: '$.specs.iso ? (@ == 321)'
-- with: '$.specs.iso ? (@ == 5)'
SELECT id, name FROM products WHERE attributes @? $1::jsonpath;
-- expert
CREATE INDEX ON products USING gin (attributes jsonb_path_ops);
