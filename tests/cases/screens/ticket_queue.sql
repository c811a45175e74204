-- case: a help desk: take the next ticket, my work, tickets of a requester, the service level tick
-- expect: create
-- most: 4
-- schema
CREATE TABLE tickets (
  id bigint PRIMARY KEY,
  group_id int NOT NULL,
  requester_id int NOT NULL,
  assignee_id int,
  status text NOT NULL,
  priority smallint NOT NULL,
  subject text NOT NULL,
  opened_at timestamptz NOT NULL,
  sla_due_at timestamptz NOT NULL
);
SELECT setseed(0.19);
INSERT INTO tickets
SELECT g, 1 + floor(30 * power(random(), 2))::int, 1 + floor(30000 * random() * random())::int, CASE WHEN st <> 'new' THEN 1 + floor(200 * random())::int END,
  st, floor(4 * power(random(), 2))::int, 'Ticket ' || md5(g::text) || md5((g * 2)::text), '2024-01-01'::timestamptz + g * interval '6 minutes',
  '2024-01-01'::timestamptz + g * interval '6 minutes' + random() * interval '30 days'
FROM (SELECT g, CASE WHEN s < 0.95 THEN 'closed' WHEN s < 0.965 THEN 'new' WHEN s < 0.985 THEN 'open' ELSE 'pending' END AS st
  FROM (SELECT g, random() AS s FROM generate_series(1, 180000) g) x) y;
CREATE INDEX tickets_opened ON tickets (opened_at);
-- statements
-- name: next of a group
-- weight: 20
-- with: 1
-- with: 20
-- with: 77
SELECT id, subject, priority FROM tickets WHERE group_id = $1 AND status = 'new' AND assignee_id IS NULL
ORDER BY priority DESC, opened_at LIMIT 1 FOR UPDATE SKIP LOCKED;
-- name: my work
-- weight: 20
-- with: 7
-- with: 150
-- with: 999
SELECT id, subject, status, sla_due_at FROM tickets WHERE assignee_id = $1 AND status IN ('open', 'pending') ORDER BY sla_due_at LIMIT 50;
-- name: of a requester
-- plan: generic
-- weight: 10
-- with: 1
-- with: 20000
SELECT id, subject, status, opened_at FROM tickets WHERE requester_id = $1 ORDER BY opened_at DESC LIMIT 10;
-- name: service level tick
-- weight: 20
-- with: '2024-01-20'
SELECT id, group_id, assignee_id FROM tickets WHERE status <> 'closed' AND sla_due_at < $1;
-- name: opened today
-- weight: 5
-- with: '2025-06-01', '2025-06-02'
SELECT count(*), max(priority) FROM tickets WHERE opened_at >= $1 AND opened_at < $2;
-- name: take
-- weight: 10
-- with: 4321, 7
UPDATE tickets SET status = 'open', assignee_id = $2 WHERE id = $1 RETURNING id, subject;
-- expert
CREATE INDEX ON tickets (group_id, priority DESC, opened_at) WHERE status = 'new' AND assignee_id IS NULL;
CREATE INDEX ON tickets (assignee_id, sla_due_at) WHERE status IN ('open', 'pending');
CREATE INDEX ON tickets (requester_id, opened_at);
CREATE INDEX ON tickets (sla_due_at) WHERE status <> 'closed';
-- worse
DROP INDEX tickets_opened;
