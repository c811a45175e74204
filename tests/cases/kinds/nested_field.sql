-- case: a field inside a field of a document
-- expect: create
-- schema
CREATE TABLE orders (id bigint PRIMARY KEY, placed timestamptz NOT NULL, payload jsonb NOT NULL);
INSERT INTO orders SELECT g, timestamptz '2025-01-01' + g * interval '1 minute', jsonb_build_object('customer', jsonb_build_object('number', 'C' || g % 20000, 'tier', g % 3), 'note', md5(g::text)) FROM generate_series(1, 60000) AS g;
VACUUM (ANALYZE) orders;
-- statements
-- with: 'C4711'
-- with: 'C17'
SELECT id, placed FROM orders WHERE payload -> 'customer' ->> 'number' = $1 ORDER BY placed DESC LIMIT 20;
-- expert
CREATE INDEX ON orders ((payload -> 'customer' ->> 'number'), placed);
ANALYZE orders;
-- worse
CREATE INDEX ON orders (placed);
