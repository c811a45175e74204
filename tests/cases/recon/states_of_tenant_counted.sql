-- case: how many of each state a tenant has; the biggest has a third of all rows, whose pages nobody needs to see
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.84);
CREATE TABLE work_orders (id bigint PRIMARY KEY, tenant_id int NOT NULL, state text NOT NULL, cents int NOT NULL, description text NOT NULL);
INSERT INTO work_orders SELECT g, CASE WHEN random() < 0.33 THEN 1 ELSE 2 + (power(random(), 2) * 700)::int END, (ARRAY['done', 'done', 'done', 'open', 'paused', 'lost'])[1 + (random() * 5)::int], (random() * 9000)::int, repeat(md5(g::text), 8)
  FROM generate_series(1, 120000) AS g;
CREATE INDEX work_orders_tenant ON work_orders (tenant_id);
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 12
-- with: 1
-- with: 3
-- with: 650
SELECT state, count(*) FROM work_orders WHERE tenant_id = $1 GROUP BY state;
-- expert
CREATE INDEX ON work_orders (tenant_id, state);
-- worse
CREATE INDEX ON work_orders (state);
