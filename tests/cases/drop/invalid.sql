-- case: what a failed CREATE INDEX CONCURRENTLY left behind
-- expect: drop
-- base: store
-- schema
CREATE INDEX links_file ON links (file_id);
CREATE INDEX links_broken ON links (target_id);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'links_broken'::regclass;
-- statements
-- with: 500
SELECT id, target FROM links WHERE file_id = $1;
-- expert
DROP INDEX links_broken;
