-- case: a page, a period and a count of the same feed, for which one index is enough
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.27);
CREATE TABLE activities (id bigint PRIMARY KEY, org_id int NOT NULL, verb text NOT NULL, actor_id int NOT NULL, target text NOT NULL, at timestamptz NOT NULL);
INSERT INTO activities
SELECT g, CASE WHEN random() < 0.3 THEN 1 ELSE 2 + (power(random(), 2) * 800)::int END, (ARRAY['view', 'view', 'view', 'edit', 'share', 'export'])[1 + (random() * 5)::int], 1 + (random() * 9000)::int, repeat(md5(g::text), 3),
       timestamptz '2025-01-01' + random() * interval '300 days'
  FROM generate_series(1, 200000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- name: page
-- weight: 10
-- with: 1, 'edit'
-- with: 600, 'view'
-- with: 600, 'export'
SELECT id, actor_id, target, at FROM activities WHERE org_id = $1 AND verb = $2 ORDER BY at DESC LIMIT 20;
-- name: period
-- with: 1, 'share', '2025-03-01', '2025-03-02'
-- with: 700, 'view', '2025-03-01', '2025-04-01'
SELECT actor_id, count(*) FROM activities WHERE verb = $2 AND org_id = $1 AND at BETWEEN $3 AND $4 GROUP BY actor_id ORDER BY 2 DESC LIMIT 10;
-- name: count
-- with: 1, 'export'
-- with: 33, 'share'
SELECT count(*) FROM activities WHERE org_id = $1 AND verb = $2;
-- expert
CREATE INDEX ON activities (org_id, verb, at);
-- worse
CREATE INDEX ON activities (org_id);
-- worse
CREATE INDEX ON activities (at);
