-- case: each practice sees its appointments only, by a policy; the index on the time walks over those of all others
-- expect: create
-- session: SET ROLE drills_practice; SET practice.id = '190';
-- schema
SELECT setseed(0.65);
DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'drills_practice') THEN CREATE ROLE drills_practice; END IF; END $$;
CREATE TABLE appointments (id int PRIMARY KEY, practice_id int NOT NULL, patient text NOT NULL, at_time timestamp NOT NULL, state text NOT NULL);
INSERT INTO appointments SELECT g, 1 + (power(random(), 3) * 200)::int, 'patient ' || md5(g::text), timestamp '2024-01-01' + random() * interval '600 days', CASE WHEN random() < 0.9 THEN 'kept' ELSE 'missed' END FROM generate_series(1, 150000) AS g;
CREATE INDEX appointments_at_time ON appointments (at_time);
ALTER TABLE appointments ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON appointments USING (practice_id = current_setting('practice.id')::int);
GRANT SELECT, INSERT, UPDATE ON appointments TO drills_practice;
-- statements
-- name: next
-- weight: 50
-- with: '2024-05-05'
-- with: '2025-08-20'
SELECT id, patient, at_time FROM appointments WHERE at_time >= $1 ORDER BY at_time LIMIT 20;
-- name: missed
-- weight: 10
-- with: 'missed'
-- with: 'moved'
SELECT count(*) FROM appointments WHERE state = $1;
-- expert
CREATE INDEX ON appointments (practice_id, at_time);
-- worse
CREATE INDEX ON appointments (state);
