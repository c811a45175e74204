-- case: latest print jobs in a state that nearly all or nearly none have; the time alone serves the first, the state alone the second
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.62);
CREATE TABLE print_jobs (id bigint PRIMARY KEY, state text NOT NULL, finished_at timestamptz NOT NULL, printer text NOT NULL, title text NOT NULL);
INSERT INTO print_jobs
SELECT g, CASE WHEN g < 40000 AND g % 400 = 0 THEN 'jammed' WHEN random() < 0.03 THEN 'cancelled' ELSE 'printed' END, timestamptz '2025-01-01' + g * interval '2 minutes' + random() * interval '1 hour', 'printer ' || g % 30, md5(g::text) || md5((g * 3)::text)
  FROM generate_series(1, 120000) AS g;
-- statements
-- weight: 10
SELECT id, printer, title FROM print_jobs WHERE state = 'printed' ORDER BY finished_at DESC LIMIT 30;
-- weight: 10
SELECT id, printer, title FROM print_jobs WHERE state = 'cancelled' ORDER BY finished_at DESC LIMIT 30;
-- weight: 10
SELECT id, printer, title FROM print_jobs WHERE state = 'jammed' ORDER BY finished_at DESC LIMIT 30;
-- weight: 10
SELECT id, printer, title FROM print_jobs WHERE state = 'exploded' ORDER BY finished_at DESC LIMIT 30;
-- expert
CREATE INDEX ON print_jobs (state, finished_at);
-- worse
CREATE INDEX ON print_jobs (finished_at);
-- worse
CREATE INDEX ON print_jobs (state);
