-- case: the most urgent of the unassigned: IS NULL in the key finds them, but gives no order
-- expect: create
-- schema
SELECT setseed(0.14);
CREATE TABLE incidents (id bigint PRIMARY KEY, queue_id int NOT NULL, assignee_id int, urgency int NOT NULL, opened_at timestamptz NOT NULL, title text NOT NULL);
INSERT INTO incidents SELECT g, q, CASE WHEN random() < CASE WHEN u > 3 THEN 0.999 ELSE 0.5 END THEN (random() * 90)::int END, u, '2024-01-01'::timestamptz + g * interval '3 minutes', md5(g::text)
	FROM (SELECT g, CASE WHEN random() < 0.4 THEN 1 ELSE 2 + (random() * 30)::int END AS q, 1 + (random() * 9)::int AS u FROM generate_series(1, 180000) g) s;
CREATE INDEX incidents_assignee ON incidents (assignee_id);
-- statements
-- with: 1
-- with: 20
-- with: 400
SELECT id, title, urgency FROM incidents WHERE queue_id = $1 AND assignee_id IS NULL ORDER BY urgency DESC, opened_at LIMIT 20;
-- expert
CREATE INDEX ON incidents (queue_id, urgency DESC, opened_at) WHERE assignee_id IS NULL;
-- worse
CREATE INDEX ON incidents (queue_id, assignee_id, urgency DESC, opened_at);
-- worse
CREATE INDEX ON incidents (queue_id, urgency DESC, opened_at);
