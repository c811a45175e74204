-- case: the values were all changed after the statistics; the planner believes that half of the rows match
-- expect: analyze
-- schema
CREATE TABLE jobs (id bigint PRIMARY KEY, state text NOT NULL, payload text NOT NULL);
INSERT INTO jobs SELECT g, CASE WHEN g % 2 = 0 THEN 'waiting' ELSE 'done' END, repeat('x', 100) FROM generate_series(1, 100000) AS g;
CREATE INDEX jobs_state ON jobs (state);
ANALYZE jobs;
UPDATE jobs SET state = 'done' WHERE state = 'waiting' AND id < 99900;
VACUUM jobs;
-- statements
SELECT id, payload FROM jobs WHERE state = 'waiting' ORDER BY id LIMIT 10;
-- expert
ANALYZE jobs;
