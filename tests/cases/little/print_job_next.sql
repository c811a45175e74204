-- case: a worker takes the most urgent job; one in twelve is queued and all of them are sorted for one
-- expect: create
-- schema
SELECT setseed(0.18);
CREATE TABLE print_jobs (id bigint PRIMARY KEY, state text NOT NULL, priority int NOT NULL, not_before timestamptz NOT NULL, locked_by text, document text NOT NULL);
INSERT INTO print_jobs SELECT g, CASE WHEN g > 108000 AND random() < 0.8 THEN 'queued' WHEN random() < 0.98 THEN 'printed' ELSE 'failed' END, (power(random(), 3) * 9)::int,
       timestamptz '2025-01-01' + g * interval '1 minute', NULL, md5(g::text) FROM generate_series(1, 120000) g;
CREATE INDEX print_jobs_state ON print_jobs (state);
-- statements
-- weight: 40
-- with: TIMESTAMPTZ '2025-03-26', 'w1'
-- with: TIMESTAMPTZ '2025-04-20', 'w2'
UPDATE print_jobs SET state = 'printing', locked_by = $2 WHERE id = (SELECT id FROM print_jobs WHERE state = 'queued' AND not_before <= $1 ORDER BY priority DESC, id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id, document;
-- expert
CREATE INDEX ON print_jobs (priority DESC, id) WHERE state = 'queued';
-- worse
CREATE INDEX ON print_jobs (state, not_before);
