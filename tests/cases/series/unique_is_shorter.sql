-- case: behind a unique column a second one selects nothing: here the longer index is the redundant one
-- expect: drop
-- base: epop
-- schema
CREATE UNIQUE INDEX files_checksum ON files (checksum);
CREATE INDEX files_checksum_owner ON files (checksum, owner_id);
-- statements
-- weight: 50
-- with: md5('777') || md5('x777')
-- with: md5('9') || md5('nothing')
SELECT id, name FROM files WHERE checksum = $1;
-- weight: 50
-- with: md5('140000') || md5('x140000'), 7
SELECT id, name, size FROM files WHERE checksum = $1 AND owner_id = $2;
-- expert
DROP INDEX files_checksum_owner;
-- worse
DROP INDEX files_checksum;
