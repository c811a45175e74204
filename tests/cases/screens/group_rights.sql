-- case: rights by groups: may I, documents of a group, its members, my own, deleting a group
-- expect: create
-- most: 3
-- schema
CREATE TABLE teams (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE documents (id int PRIMARY KEY, owner_id int NOT NULL, title text NOT NULL, updated_at timestamptz NOT NULL, body text NOT NULL);
CREATE TABLE team_members (user_id int NOT NULL, team_id int NOT NULL REFERENCES teams ON DELETE CASCADE, role text NOT NULL, PRIMARY KEY (user_id, team_id));
CREATE TABLE team_rights (document_id int NOT NULL REFERENCES documents ON DELETE CASCADE, team_id int NOT NULL REFERENCES teams ON DELETE CASCADE, level smallint NOT NULL, PRIMARY KEY (document_id, team_id));
SELECT setseed(0.25);
INSERT INTO teams SELECT g, 'Team ' || g FROM generate_series(1, 1500) g;
INSERT INTO documents SELECT g, 1 + floor(4000 * power(random(), 2))::int, 'Doc ' || g, '2025-01-01'::timestamptz + random() * interval '400 days', md5(g::text) || md5((g * 2)::text) FROM generate_series(1, 80000) g;
INSERT INTO team_members SELECT DISTINCT ON (1, 2) 1 + floor(8000 * random())::int, 1 + floor(1499 * power(random(), 2))::int, 'member' FROM generate_series(1, 80000) g;
INSERT INTO team_rights SELECT DISTINCT ON (1, 2) 1 + floor(80000 * random())::int, 1 + floor(1499 * power(random(), 2))::int, 1 + g % 3 FROM generate_series(1, 160000) g;
-- statements
-- name: may I
-- weight: 40
-- with: 500, 77
-- with: 500, 99999
SELECT EXISTS (SELECT 1 FROM team_rights r JOIN team_members m ON m.team_id = r.team_id WHERE r.document_id = $1 AND m.user_id = $2);
-- name: documents of a team
-- weight: 10
-- with: 700
-- with: 1490
-- with: 1500
SELECT d.id, d.title, d.updated_at FROM team_rights r JOIN documents d ON d.id = r.document_id WHERE r.team_id = $1 ORDER BY d.updated_at DESC LIMIT 20;
-- name: members
-- weight: 10
-- with: 1
-- with: 1400
SELECT user_id, role FROM team_members WHERE team_id = $1 ORDER BY user_id;
-- name: mine
-- weight: 20
-- with: 1
-- with: 3900
SELECT id, title, updated_at FROM documents WHERE owner_id = $1 ORDER BY updated_at DESC LIMIT 20;
-- name: leave
-- weight: 5
-- with: 77, 5
DELETE FROM team_members WHERE user_id = $1 AND team_id = $2;
-- name: delete a team
-- weight: 2
-- with: 1450
DELETE FROM teams WHERE id = $1;
-- expert
CREATE INDEX ON team_rights (team_id);
CREATE INDEX ON team_members (team_id);
CREATE INDEX ON documents (owner_id, updated_at);
