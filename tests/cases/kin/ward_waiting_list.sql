-- case: the most urgent of a ward first and those without an urgency last, with the patients' names
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.12);
CREATE TABLE patients (id int PRIMARY KEY, name text NOT NULL, born date NOT NULL);
INSERT INTO patients SELECT g, 'patient ' || md5(g::text), date '1930-01-01' + (random() * 32000)::int FROM generate_series(1, 40000) AS g;
CREATE TABLE admissions (id int PRIMARY KEY, ward text NOT NULL, patient_id int NOT NULL REFERENCES patients, urgency numeric(4,1), asked_at timestamptz NOT NULL, complaint text NOT NULL);
INSERT INTO admissions SELECT g, 'W' || CASE WHEN random() < 0.4 THEN 1 ELSE 2 + (random() * 60)::int END, 1 + (random() * 39999)::int, CASE WHEN random() < 0.7 THEN round((random() * 100)::numeric, 1) END, timestamptz '2024-01-01 00:00+00' + g * interval '5 minutes', repeat('c', 50) FROM generate_series(1, 110000) AS g;
-- statements
-- weight: 30
-- with: 'W1'
-- with: 'W40'
-- with: 'W99'
SELECT a.id, a.urgency, a.complaint, p.name FROM admissions AS a JOIN patients AS p ON p.id = a.patient_id WHERE a.ward = $1 ORDER BY a.urgency DESC NULLS LAST LIMIT 20;
-- expert
CREATE INDEX ON admissions (ward, urgency DESC NULLS LAST);
-- worse
CREATE INDEX ON admissions (ward, urgency DESC);
