-- case: all invitations were pending when statistics were gathered, and all but sixty have been sent since: the index on the state is there, but the planner believes that the next pending one comes at once
-- expect: analyze
-- schema
SELECT setseed(0.34);
CREATE TABLE invitations (id int PRIMARY KEY, address text NOT NULL, status text NOT NULL, sent_at timestamptz) WITH (fillfactor = 50);
INSERT INTO invitations SELECT g, md5(g::text) || '@example.org', 'pending' FROM generate_series(1, 90000) AS g;
CREATE INDEX invitations_status ON invitations (status);
ANALYZE invitations;
UPDATE invitations SET status = 'sent', sent_at = '2025-01-01' WHERE id % 1500 <> 7;
VACUUM invitations;
-- statements
-- name: next
-- weight: 60
SELECT id, address FROM invitations WHERE status = 'pending' ORDER BY id LIMIT 50;
-- name: sent
-- weight: 60
-- with: 7
UPDATE invitations SET status = 'sent', sent_at = '2025-01-02' WHERE id = $1;
-- expert
ANALYZE invitations;
