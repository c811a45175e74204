-- case: open pull requests of a repository, last touched first; few are open and each is touched all day
-- expect: create
-- most: 1
-- never: updated_at
-- schema
SELECT setseed(0.24);
CREATE TABLE pulls (
  id bigint PRIMARY KEY, repo_id int NOT NULL, number int NOT NULL, state text NOT NULL, author_id int NOT NULL, title text NOT NULL, comments int NOT NULL DEFAULT 0,
  updated_at timestamptz NOT NULL) WITH (fillfactor = 85);
INSERT INTO pulls
SELECT g, r, g, CASE WHEN random() < 0.004 THEN 'open' WHEN random() < 0.8 THEN 'merged' ELSE 'closed' END, (power(random(), 2) * 5000)::int, 'pull ' || md5(g::text), (power(random(), 3) * 40)::int,
       timestamptz '2024-01-01' + (g + random() * 30000) * interval '2 minutes'
  FROM (SELECT g, 1 + (power(random(), 3) * 1500)::int AS r FROM generate_series(1, 180000) AS g) AS a;
-- statements
-- name: open ones
-- weight: 60
-- with: 1
-- with: 900
-- with: 7777
SELECT id, number, title, updated_at FROM pulls WHERE repo_id = $1 AND state = 'open' ORDER BY updated_at DESC LIMIT 25;
-- name: touch
-- weight: 1500
-- with: 177, '2025-01-01'
-- with: 99000, '2025-01-01'
-- with: 179000, '2025-01-01'
UPDATE pulls SET comments = comments + 1, updated_at = $2 WHERE id = $1;
-- expert
CREATE INDEX ON pulls (repo_id) WHERE state = 'open';
-- worse
CREATE INDEX ON pulls (state);
