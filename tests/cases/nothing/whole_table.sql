-- case: a report over everything
-- expect: nothing
-- base: events
-- statements
SELECT kind, count(payload) FROM events GROUP BY kind;
-- worse
CREATE INDEX ON events (kind);
