-- case: the oldest of what is new or opened again, and how many are not over
-- expect: create
-- schema
SELECT setseed(0.25);
CREATE TABLE incidents (id bigint PRIMARY KEY, site_id int NOT NULL, state text NOT NULL, title text NOT NULL, opened_at timestamptz NOT NULL);
INSERT INTO incidents
SELECT g, 1 + (power(random(), 2) * 200)::int, CASE WHEN g > 148000 AND random() < 0.2 THEN 'new' WHEN random() < 0.002 THEN 'reopened' WHEN random() < 0.003 THEN 'waiting' WHEN random() < 0.7 THEN 'closed' ELSE 'archived' END,
       'incident ' || md5(g::text), timestamptz '2023-01-01' + g * interval '11 minutes'
  FROM generate_series(1, 150000) AS g;
-- statements
-- weight: 20
SELECT id, site_id, title FROM incidents WHERE state IN ('new', 'reopened') ORDER BY opened_at LIMIT 50;
SELECT count(*) FROM incidents WHERE state NOT IN ('closed', 'archived');
-- expert
CREATE INDEX ON incidents (opened_at) WHERE state NOT IN ('closed', 'archived');
-- worse
CREATE INDEX ON incidents (opened_at);
