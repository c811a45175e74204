-- case: beginnings of other indexes
-- expect: drop
-- base: epop
-- schema
CREATE INDEX r1 ON message_reads (user_id);
CREATE INDEX r2 ON message_reads (user_id, message_id);
CREATE INDEX r3 ON message_reads (user_id, message_id);
CREATE INDEX r4 ON message_reads (message_id);
-- statements
-- with: 1
-- with: 777
SELECT message_id, read_at FROM message_reads WHERE user_id = $1 ORDER BY message_id DESC LIMIT 50;
-- with: 1, 30000
SELECT read_at FROM message_reads WHERE user_id = $1 AND message_id = $2;
-- with: 30000
SELECT user_id FROM message_reads WHERE message_id = $1;
-- expert
DROP INDEX r1;
DROP INDEX r3;
DROP INDEX r4;
-- or
DROP INDEX r1;
DROP INDEX r2;
DROP INDEX r4;
