-- case: a state that did not exist when the statistics were gathered
-- expect: analyze
-- base: saas
-- schema
CREATE INDEX jobs_status ON jobs (status);
CREATE INDEX jobs_queue ON jobs (queue);
INSERT INTO jobs SELECT g, 400, 'import', 'parked', 1, timestamptz '2025-06-01', NULL, 0, 'k' || g / 2, '{}' FROM generate_series(150001, 153000) AS g;
-- statements
-- name: pairs
-- weight: 3
SELECT count(*) FROM jobs AS a JOIN jobs AS b ON b.key = a.key AND b.id > a.id WHERE a.status = 'parked' AND b.queue = 'import';
-- expert
ANALYZE jobs;
