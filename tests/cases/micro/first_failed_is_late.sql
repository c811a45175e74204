-- case: the oldest job in a state: the primary key looks cheap under the LIMIT, but such jobs are all at its end
-- expect: create
-- schema
SELECT setseed(0.5);
CREATE TABLE print_jobs (id bigint PRIMARY KEY, printer int NOT NULL, state text NOT NULL, document text NOT NULL);
INSERT INTO print_jobs SELECT g, g % 40, CASE WHEN g > 199900 THEN 'queued' WHEN g > 190000 AND random() < 0.1 THEN 'failed' ELSE 'done' END,
	md5(g::text) || md5((g + 1)::text) FROM generate_series(1, 200000) g;
-- statements
-- with: 'failed'
-- with: 'queued'
-- with: 'done'
-- with: 'paused'
SELECT id, printer, document FROM print_jobs WHERE state = $1 ORDER BY id LIMIT 1;
-- expert
CREATE INDEX ON print_jobs (state, id);
-- worse
CREATE INDEX ON print_jobs (printer, state);
