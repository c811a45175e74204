-- case: the number of all who ever came, on every page of the museum; a counter knows it, no index does
-- expect: rewrite count_all
-- schema
CREATE TABLE visitors (id bigint PRIMARY KEY, gate smallint NOT NULL, came_at timestamptz NOT NULL, ticket text NOT NULL);
INSERT INTO visitors SELECT g, g % 6, timestamptz '2020-01-01' + g * interval '9 minutes', md5(g::text) FROM generate_series(1, 260000) AS g;
CREATE TABLE counters AS SELECT 'visitors' AS of, count(*) AS rows FROM visitors;
-- statements
-- weight: 50
SELECT count(*) FROM visitors;
-- expert
SELECT rows AS count FROM counters WHERE of = 'visitors';
