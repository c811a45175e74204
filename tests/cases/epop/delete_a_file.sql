-- case: a file that is linked
-- expect: create
-- base: epop
-- most: 1
-- statements
-- with: 777
-- with: 140000
DELETE FROM files WHERE id = $1;
-- expert
CREATE INDEX ON file_links (file_id);
