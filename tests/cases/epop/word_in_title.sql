-- case: a part of a text
-- expect: create
-- base: epop
-- statements
-- with: '%0badc0d%'
-- with: '%deadbee%'
SELECT id, title FROM calendar_events WHERE title LIKE $1;
-- expert
CREATE INDEX ON calendar_events USING gin (title gin_trgm_ops);
