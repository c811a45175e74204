-- case: unsolved tickets of an agent and the ones breaching soon, where solved and closed together are nearly all
-- expect: create
-- schema
SELECT setseed(0.64);
CREATE TABLE tickets (id bigserial PRIMARY KEY, agent_id bigint, requester_id bigint NOT NULL, state varchar(12) NOT NULL, priority smallint NOT NULL, subject text NOT NULL, due_at timestamptz, created_at timestamptz NOT NULL);
INSERT INTO tickets (agent_id, requester_id, state, priority, subject, due_at, created_at)
SELECT 1 + (power(random(), 2) * 60)::int, 1 + (random() * 20000)::int, CASE WHEN random() < 0.6 THEN 'closed' WHEN random() < 0.96 THEN 'solved' WHEN random() < 0.5 THEN 'open' WHEN random() < 0.5 THEN 'new' ELSE 'pending' END, 1 + g % 4, 'subject ' || md5(g::text), t + interval '2 days', t
  FROM (SELECT g, timestamptz '2022-01-01' + g * interval '9 minutes' AS t FROM generate_series(1, 130000) AS g) AS s;
CREATE INDEX tickets_agent_id ON tickets (agent_id);
CREATE INDEX tickets_requester_id ON tickets (requester_id);
-- statements
-- name: mine
-- weight: 100
-- with: 1
-- with: 50
-- with: 5000
SELECT t."id", t."state", t."priority", t."subject", t."due_at" FROM "tickets" t WHERE t."agent_id" = $1 AND t."state" NOT IN ('solved', 'closed') ORDER BY t."due_at" ASC LIMIT 30;
-- name: breaching
-- weight: 60
-- with: '2024-01-01', '2024-01-08'
SELECT t."id", t."agent_id", t."due_at" FROM "tickets" t WHERE t."state" NOT IN ('solved', 'closed') AND t."due_at" BETWEEN $1 AND $2 ORDER BY t."due_at" ASC;
-- name: of a requester
-- weight: 50
-- with: 77
SELECT t."id", t."subject" FROM "tickets" t WHERE t."requester_id" = $1 ORDER BY t."id" DESC LIMIT 10;
-- expert
CREATE INDEX ON tickets (agent_id, due_at) WHERE state NOT IN ('solved', 'closed');
CREATE INDEX ON tickets (due_at) WHERE state NOT IN ('solved', 'closed');
-- worse
CREATE INDEX ON tickets (state);
