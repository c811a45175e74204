-- case: the third page is near enough
-- expect: nothing
-- base: events
-- statements
SELECT id, value FROM events ORDER BY id LIMIT 20 OFFSET 40;
