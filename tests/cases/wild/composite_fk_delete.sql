-- case: a ticket's deletion takes its notes along, by a key of two columns of which the index has the first
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.37);
CREATE TABLE tickets (tenant_id int NOT NULL, id int NOT NULL, subject text NOT NULL, PRIMARY KEY (tenant_id, id));
INSERT INTO tickets SELECT CASE WHEN g <= 30000 THEN 1 ELSE 2 + g % 50 END, g, 'subject ' || md5(g::text) FROM generate_series(1, 60000) AS g;
CREATE TABLE notes (
  id bigint PRIMARY KEY, tenant_id int NOT NULL, ticket_id int NOT NULL, at timestamptz NOT NULL, body text NOT NULL,
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES tickets ON DELETE CASCADE);
INSERT INTO notes
SELECT g, CASE WHEN t <= 30000 THEN 1 ELSE 2 + t % 50 END, t, timestamptz '2025-01-01' + g * interval '2 minutes', repeat(md5(g::text), 3) FROM (SELECT g, 1 + (random() * 59999)::int AS t FROM generate_series(1, 180000) AS g) AS a;
CREATE INDEX notes_tenant_at ON notes (tenant_id, at);
-- statements
-- name: delete
-- weight: 20
-- with: 1, 1234
-- with: 7, 45005
-- with: 1, 999999
DELETE FROM tickets WHERE tenant_id = $1 AND id = $2;
-- name: newest of a tenant
-- weight: 40
-- with: 1
-- with: 33
SELECT id, ticket_id, body FROM notes WHERE tenant_id = $1 ORDER BY at DESC LIMIT 20;
-- expert
CREATE INDEX ON notes (tenant_id, ticket_id);
-- worse
CREATE INDEX ON notes (tenant_id);
