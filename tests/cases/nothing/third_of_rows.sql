-- case: a third of the rows, of which the wide columns are read
-- expect: nothing
-- base: store
-- statements
-- with: 'image/jpeg'
SELECT max(length(name || checksum)) FROM files WHERE type = $1;
-- worse
CREATE INDEX ON files (type);
