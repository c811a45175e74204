-- case: of three that serve the same, one is enough
-- expect: drop
-- base: store
-- schema
CREATE INDEX mail_one ON mail (sender_id, sent_at);
CREATE INDEX mail_two ON mail (sender_id, sent_at DESC);
CREATE INDEX mail_three ON mail (sender_id, sent_at DESC);
-- statements
-- with: 7
SELECT id, subject FROM mail WHERE sender_id = $1 ORDER BY sent_at DESC LIMIT 20;
-- expert
DROP INDEX mail_two;
DROP INDEX mail_three;
-- or
DROP INDEX mail_one;
DROP INDEX mail_three;
-- or
DROP INDEX mail_one;
DROP INDEX mail_two;
