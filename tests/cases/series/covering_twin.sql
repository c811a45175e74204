-- case: the same column with and without a carried one: the one that carries does both
-- expect: drop
-- base: epop
-- schema
CREATE INDEX files_owner ON files (owner_id);
CREATE INDEX files_owner_size ON files (owner_id) INCLUDE (size);
-- statements
-- weight: 50
-- with: 1
-- with: 5000
SELECT sum(size) FROM files WHERE owner_id = $1;
-- weight: 50
-- with: 9000
SELECT id, name FROM files WHERE owner_id = $1;
-- expert
DROP INDEX files_owner;
-- worse
DROP INDEX files_owner_size;
