-- case: everything that is not done is asked for by two words of a few rows, and the rest is done
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.45);
CREATE TABLE permits (id int PRIMARY KEY, office_id int NOT NULL, progress text NOT NULL, filed_at timestamptz NOT NULL, applicant text NOT NULL);
INSERT INTO permits SELECT g, 1 + (power(random(), 2) * 50)::int, CASE WHEN random() < 0.985 THEN 'done' WHEN random() < 0.7 THEN 'filed' ELSE 'examined' END, timestamptz '2020-01-01 00:00+00' + random() * interval '2000 days', repeat('a', 80) FROM generate_series(1, 140000) AS g;
-- statements
-- weight: 30
-- with: 1
-- with: 45
SELECT id, filed_at, applicant FROM permits WHERE office_id = $1 AND progress <> 'done' ORDER BY filed_at LIMIT 20;
-- weight: 10
-- with: 2
SELECT progress, count(*), min(filed_at) FROM permits WHERE office_id = $1 AND progress IN ('filed', 'examined') GROUP BY progress;
-- expert
CREATE INDEX ON permits (office_id, filed_at) WHERE progress <> 'done';
-- worse
CREATE INDEX ON permits (office_id);
