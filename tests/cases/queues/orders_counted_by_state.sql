-- case: a dashboard counts all rows by state, rarely, while states change all the time: no subset is small, the pages are never all visible, and an index on the state would only be written
-- expect: nothing
-- schema
SELECT setseed(0.26);
CREATE TABLE kitchen_orders (id int PRIMARY KEY, table_no smallint NOT NULL, dish text NOT NULL, state text NOT NULL, changed_at timestamptz NOT NULL) WITH (fillfactor = 80);
INSERT INTO kitchen_orders SELECT g, g % 40, 'dish ' || g % 211, (ARRAY['served','served','served','paid','paid','cooking','ordered'])[1 + floor(power(random(), 1.2) * 7)], timestamptz '2025-01-01' + g * interval '1 minute' FROM generate_series(1, 60000) AS g;
VACUUM ANALYZE kitchen_orders;
UPDATE kitchen_orders SET changed_at = changed_at + interval '1 minute' WHERE id % 11 = 3;
ANALYZE kitchen_orders;
-- statements
-- name: dashboard
-- weight: 2
SELECT state, count(*) FROM kitchen_orders GROUP BY state ORDER BY state;
-- name: change
-- weight: 400
-- with: 59000, 'served'
-- with: 300, 'paid'
-- with: 59990, 'cooking'
UPDATE kitchen_orders SET state = $2, changed_at = now() WHERE id = $1;
-- name: one
-- weight: 200
-- with: 4000
SELECT dish, state FROM kitchen_orders WHERE id = $1;
-- worse
CREATE INDEX ON kitchen_orders (state);
