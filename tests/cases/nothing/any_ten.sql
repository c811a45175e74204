-- case: any ten rows of a frequent kind
-- expect: nothing
-- base: events
-- statements
SELECT id, value FROM events WHERE kind = 'beat' LIMIT 10;
-- worse
CREATE INDEX ON events (kind);
