-- case: nearly all tickets are closed, and of the open ones those of one team are wanted
-- expect: create
-- schema
CREATE TABLE tickets (id bigint PRIMARY KEY, team_id int NOT NULL, state text NOT NULL, subject text NOT NULL, opened_at timestamptz NOT NULL);
SELECT setseed(0.11);
INSERT INTO tickets
SELECT g, 1 + (random() * 7)::int, CASE WHEN random() < 0.97 THEN 'closed' WHEN random() < 0.8 THEN 'open' ELSE 'waiting' END,
       'ticket ' || md5(g::text), timestamptz '2025-01-01' + g * interval '4 minutes'
  FROM generate_series(1, 100000) AS g;
VACUUM (ANALYZE) tickets;
-- statements
-- with: 3, 'open'
-- with: 5, 'waiting'
SELECT id, subject FROM tickets WHERE team_id = $1 AND state = $2;
-- expert
CREATE INDEX ON tickets (state, team_id);
-- worse
CREATE INDEX ON tickets (team_id);
