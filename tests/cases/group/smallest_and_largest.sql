-- case: both ends of a column
-- expect: create
-- base: store
-- statements
SELECT min(size), max(size) FROM files;
-- expert
CREATE INDEX ON files (size);
