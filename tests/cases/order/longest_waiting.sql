-- case: two equalities, one of which nearly all rows fulfil, and three sort columns
-- expect: create
-- schema
CREATE TABLE waiting (id bigint PRIMARY KEY, queue_id int NOT NULL, present boolean NOT NULL, urgency int, since timestamptz, name text NOT NULL);
SELECT setseed(0.17);
INSERT INTO waiting
SELECT g, 1 + (random() * 39)::int, random() < 0.96, CASE WHEN random() < 0.5 THEN (random() * 9)::int END, CASE WHEN random() < 0.5 THEN timestamptz '2026-01-01' + g * interval '1 minute' END, md5(g::text)
  FROM generate_series(1, 90000) AS g;
VACUUM (ANALYZE) waiting;
-- statements
-- with: 7
-- with: 31
SELECT id, name FROM waiting WHERE queue_id = $1 AND present ORDER BY urgency DESC NULLS LAST, id LIMIT 10;
-- expert
CREATE INDEX ON waiting (queue_id, urgency DESC NULLS LAST, id) WHERE present;
-- worse
CREATE INDEX ON waiting (urgency);
