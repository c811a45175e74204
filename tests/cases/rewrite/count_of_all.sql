-- case: how many rows there are, which a counter knows
-- expect: rewrite count_all
-- base: events
-- schema
CREATE TABLE counted AS SELECT count(*) AS events FROM events;
-- statements
SELECT count(*) FROM events;
-- expert
SELECT events AS count FROM counted;
