-- case: a long value, exactly
-- expect: create
-- base: epop
-- statements
-- with: md5('777') || md5('x777')
-- with: md5('1') || md5('x1')
SELECT id, name FROM files WHERE checksum = $1;
-- expert
CREATE INDEX ON files USING hash (checksum);
