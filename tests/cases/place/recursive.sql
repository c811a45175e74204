-- case: a tree, walked from its root
-- expect: create
-- base: people
-- statements
-- with: 17
WITH RECURSIVE below AS (
  SELECT id, name FROM users WHERE id = $1 UNION ALL SELECT u.id, u.name FROM users u JOIN below b ON u.manager_id = b.id)
SELECT count(*) FROM below;
-- expert
CREATE INDEX ON users (manager_id);
