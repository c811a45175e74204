-- case: a dashboard over most of the rows and their wide columns, beside pages that are served
-- expect: nothing
-- schema
CREATE TABLE sales (
  id int PRIMARY KEY,
  tenant_id int NOT NULL,
  state text NOT NULL,
  sold_at timestamptz NOT NULL,
  net numeric NOT NULL,
  tax numeric NOT NULL,
  description text NOT NULL
);
SELECT setseed(0.52);
INSERT INTO sales
SELECT g, 1 + floor(60 * power(random(), 2.5))::int, CASE WHEN random() < 0.4 THEN 'open' ELSE 'done' END, '2025-01-01'::timestamptz + g * interval '4 minutes',
  round((random() * 500)::numeric, 2), round((random() * 90)::numeric, 2), md5(g::text) || md5((g * 2)::text)
FROM generate_series(1, 100000) g;
CREATE INDEX sales_tenant_sold ON sales (tenant_id, sold_at);
-- statements
-- name: page
-- weight: 30
-- with: 1
-- with: 40
-- with: 999
SELECT id, state, sold_at, net FROM sales WHERE tenant_id = $1 ORDER BY sold_at DESC LIMIT 25;
-- name: page of what is done
-- weight: 20
-- with: 1
-- with: 40
SELECT id, sold_at, net FROM sales WHERE tenant_id = $1 AND state = 'done' ORDER BY sold_at DESC LIMIT 25;
-- name: totals by state
-- weight: 2
SELECT state, count(*), sum(net), sum(tax), max(length(description)) FROM sales WHERE net > 5 GROUP BY state;
-- name: totals by tenant
-- weight: 1
SELECT tenant_id, sum(net + tax), max(description) FROM sales WHERE state = 'done' GROUP BY tenant_id ORDER BY 2 DESC;
-- name: sell
-- weight: 10
-- with: 900000
INSERT INTO sales VALUES ($1, 5, 'open', now(), 10, 2, 'new') RETURNING id;
-- worse
CREATE INDEX ON sales (tenant_id, state, sold_at);
-- worse
CREATE INDEX ON sales (state);
-- worse
DROP INDEX sales_tenant_sold;
