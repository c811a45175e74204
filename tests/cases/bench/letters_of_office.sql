-- case: each office sees its own letters alone; the newest in a box, for an office that has few
-- expect: create
-- session: SET ROLE clerk; SET app.office = '180';
-- schema
SELECT setseed(0.35);
DO $$ BEGIN CREATE ROLE clerk; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
CREATE TABLE letters (id bigint PRIMARY KEY, office_id int NOT NULL, box text NOT NULL, subject text NOT NULL, received_at timestamptz NOT NULL);
INSERT INTO letters
SELECT g, 1 + (power(random(), 3) * 199)::int, (ARRAY['in', 'in', 'in', 'out', 'done'])[1 + (random() * 4)::int], 'letter ' || md5(g::text) || md5((g + 1)::text), timestamptz '2024-01-01' + g * interval '6 minutes'
  FROM generate_series(1, 120000) AS g;
GRANT SELECT ON letters TO clerk;
GRANT SET ON PARAMETER workload.min_duration, workload.capture TO clerk;
ALTER TABLE letters ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_office ON letters TO clerk USING (office_id = current_setting('app.office')::int);
-- statements
-- with: 'in'
-- with: 'done'
-- with: 'lost'
SELECT id, subject, received_at FROM letters WHERE box = $1 ORDER BY received_at DESC LIMIT 20;
-- expert
CREATE INDEX ON letters (office_id, box, received_at);
-- worse
CREATE INDEX ON letters (box, received_at);
