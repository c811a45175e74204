-- case: blood samples by their age, reckoned from the indexed time for every row
-- expect: rewrite function_on_column
-- schema
SELECT setseed(0.35);
CREATE TABLE blood_samples (id int PRIMARY KEY, ward_id int NOT NULL, taken_at timestamptz NOT NULL, tube text NOT NULL);
INSERT INTO blood_samples
SELECT g, 1 + (power(random(), 2) * 80)::int, now() + interval '50 seconds' - (130000 - g) / 20 * interval '10 minutes' - interval '10 minutes', 'tube ' || md5(g::text)
  FROM generate_series(1, 130000) AS g;
CREATE INDEX blood_samples_taken ON blood_samples (taken_at);
-- statements
-- weight: 20
-- with: interval '2 hours'
-- with: interval '1 day'
-- with: interval '1 minute'
SELECT id, ward_id, tube FROM blood_samples WHERE now() - taken_at < $1;
-- expert
SELECT id, ward_id, tube FROM blood_samples WHERE taken_at > now() - $1;
