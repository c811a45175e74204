-- case: a range of the primary key with a rare condition that leaves enough
-- expect: nothing
-- base: events
-- statements
-- with: 1000, 1100
SELECT id, value FROM events WHERE id BETWEEN $1 AND $2 AND kind = 'login';
-- worse
CREATE INDEX ON events (kind, id);
