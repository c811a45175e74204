-- case: one is the beginning of the primary key, one that of a longer index; the longer one is needed
-- expect: drop
-- base: epop
-- schema
CREATE INDEX reads_message ON message_reads (message_id);
CREATE INDEX reads_user ON message_reads (user_id);
CREATE INDEX reads_user_time ON message_reads (user_id, read_at);
-- statements
-- weight: 50
-- with: 5000
-- with: 199000
SELECT user_id, read_at FROM message_reads WHERE message_id = $1;
-- weight: 20
-- with: 1
-- with: 15000
SELECT message_id, read_at FROM message_reads WHERE user_id = $1 ORDER BY read_at DESC LIMIT 20;
-- weight: 20
-- with: 12000
SELECT count(*) FROM message_reads WHERE user_id = $1;
-- expert
DROP INDEX reads_message;
DROP INDEX reads_user;
-- worse
DROP INDEX reads_user_time;
