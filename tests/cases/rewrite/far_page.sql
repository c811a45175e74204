-- case: a page far behind reads all pages before it
-- expect: rewrite offset
-- base: events
-- statements
SELECT id, value FROM events ORDER BY id LIMIT 20 OFFSET 150000;
-- expert
SELECT id, value FROM events WHERE id > 150000 ORDER BY id LIMIT 20;
