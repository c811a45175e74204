-- case: a part of a text by a regular expression
-- expect: create
-- schema
CREATE EXTENSION pg_trgm;
CREATE TABLE tickets (id bigint PRIMARY KEY, state text NOT NULL, summary text NOT NULL);
INSERT INTO tickets SELECT g, CASE WHEN g % 10 = 0 THEN 'open' ELSE 'closed' END, 'error ' || md5(g::text) || ' in part ' || g % 700 FROM generate_series(1, 60000) AS g;
VACUUM (ANALYZE) tickets;
-- statements
-- with: 'error [a-f]+ 4711beef|4711abc'
-- with: 'deadbe'
SELECT id, summary FROM tickets WHERE summary ~ $1;
-- expert
CREATE INDEX ON tickets USING gin (summary gin_trgm_ops);
