-- case: the order is a CASE over words; with it in the index a crowded ward's list stops after ten rows
-- expect: create
-- schema
SELECT setseed(0.16);
CREATE TABLE triage (id bigint PRIMARY KEY, ward_id int NOT NULL, urgency text NOT NULL, arrived_at timestamptz NOT NULL, complaint text NOT NULL);
INSERT INTO triage SELECT g, 1 + (power(random(), 3) * 40)::int, (ARRAY['low', 'low', 'low', 'high', 'critical'])[1 + (power(random(), 2) * 4)::int], timestamptz '2024-01-01' + g * interval '4 minutes', repeat(md5(g::text), 2)
  FROM generate_series(1, 120000) g;
CREATE INDEX triage_ward ON triage (ward_id);
-- statements
-- weight: 40
-- with: 1
-- with: 2
-- with: 30
-- with: 77
SELECT id, urgency, complaint FROM triage WHERE ward_id = $1 ORDER BY CASE urgency WHEN 'critical' THEN 0 WHEN 'high' THEN 1 ELSE 2 END, arrived_at LIMIT 10;
-- expert
CREATE INDEX ON triage (ward_id, (CASE urgency WHEN 'critical' THEN 0 WHEN 'high' THEN 1 ELSE 2 END), arrived_at);
-- worse
CREATE INDEX ON triage (ward_id, urgency, arrived_at);
-- worse
CREATE INDEX ON triage (ward_id, arrived_at);
