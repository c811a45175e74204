-- case: the few at the top, who have nobody above them
-- expect: create
-- base: people
-- statements
SELECT id, name FROM users WHERE manager_id IS NULL ORDER BY id;
-- expert
CREATE INDEX ON users (id) WHERE manager_id IS NULL;
