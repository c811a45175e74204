-- case: the newest of the few unread
-- expect: create
-- base: store
-- statements
SELECT id, subject FROM mail WHERE unread AND folder = 'inbox' ORDER BY sent_at DESC LIMIT 20;
-- expert
CREATE INDEX ON mail (sent_at) WHERE unread;
-- worse
CREATE INDEX ON mail (folder);
