-- case: the ORM asks for the calls of one agent or of none by IS NOT DISTINCT FROM, which no index serves; the partial index on the agent is there
-- expect: rewrite null_safe
-- schema
SELECT setseed(0.33);
CREATE TABLE callbacks (id serial PRIMARY KEY, agent_id int, status text NOT NULL, phone text NOT NULL, note text, asked_at timestamptz NOT NULL);
INSERT INTO callbacks (agent_id, status, phone, note, asked_at)
SELECT CASE WHEN random() < 0.995 THEN 1 + (power(random(), 1.5) * 400)::int END, CASE WHEN random() < 0.25 THEN 'open' ELSE 'closed' END, '+49' || g, md5(g::text), timestamptz '2025-01-01' + g * interval '1 minute' FROM generate_series(1, 120000) AS g;
CREATE INDEX callbacks_open ON callbacks (agent_id) WHERE status = 'open';
-- statements
-- name: open calls
-- weight: 80
-- with: 1
-- with: 250
-- with: NULL::int
SELECT id, phone, note FROM callbacks WHERE agent_id IS NOT DISTINCT FROM $1 AND status = 'open';
-- expert
SELECT id, phone, note FROM callbacks WHERE (agent_id = $1 OR (agent_id IS NULL AND $1 IS NULL)) AND status = 'open';
