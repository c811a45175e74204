-- case: some days of a log
-- expect: create
-- base: epop
-- statements
-- with: '2025-01-08', '2025-01-12'
-- with: '2025-01-08', '2025-01-09'
SELECT rating, count(*) FROM web_vitals WHERE created_at BETWEEN $1 AND $2 GROUP BY 1;
-- expert
CREATE INDEX ON web_vitals USING brin (created_at) WITH (pages_per_range = 32);
