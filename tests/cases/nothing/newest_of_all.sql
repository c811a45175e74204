-- case: the newest rows by the primary key
-- expect: nothing
-- base: events
-- statements
SELECT id, kind, value FROM events ORDER BY id DESC LIMIT 50;
