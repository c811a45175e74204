-- case: all rows with a rare flag
-- expect: create
-- base: store
-- statements
SELECT id, name, owner_id FROM files WHERE infected ORDER BY id;
-- expert
CREATE INDEX ON files (id) WHERE infected;
