-- case: a clinic: the day of a practice, the day of one of its doctors, visits of a patient; the doctor's day needs no index of its own
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.112);
CREATE TABLE appointments (id serial PRIMARY KEY, practice_id int NOT NULL, doctor_id int NOT NULL, patient_id int NOT NULL, starts_at timestamp NOT NULL, minutes int NOT NULL, status text NOT NULL, note text NOT NULL);
INSERT INTO appointments (practice_id, doctor_id, patient_id, starts_at, minutes, status, note)
SELECT p, p * 10 + (random() * 3)::int, p * 1000 + floor(900 * power(random(), 1.5))::int, timestamp '2023-01-02' + (random() * 1000)::int * interval '1 day' + (8 + g % 9) * interval '1 hour', 15, CASE WHEN random() < 0.1 THEN 'cancelled' ELSE 'kept' END, repeat('note ', g % 12)
FROM (SELECT g, 1 + g % 40 AS p FROM generate_series(1, 200000) AS g) AS x;
CREATE INDEX appointments_practice ON appointments (practice_id);
CREATE INDEX appointments_doctor ON appointments (doctor_id);
-- statements
-- name: day of a practice
-- weight: 40
-- with: 1, '2024-05-06', '2024-05-07'
-- with: 33, '2024-05-06', '2024-05-07'
-- with: 33, '2031-05-06', '2031-05-07'
SELECT a.id, a.doctor_id, a.patient_id, a.starts_at, a.minutes, a.status FROM appointments a WHERE a.practice_id = $1 AND a.starts_at >= $2 AND a.starts_at < $3 ORDER BY a.starts_at;
-- name: day of a doctor
-- weight: 40
-- with: 1, 11, '2024-05-06', '2024-05-07'
-- with: 33, 332, '2024-05-06', '2024-05-07'
SELECT a.id, a.patient_id, a.starts_at, a.minutes, a.note FROM appointments a WHERE a.practice_id = $1 AND a.doctor_id = $2 AND a.starts_at >= $3 AND a.starts_at < $4 AND a.status <> 'cancelled' ORDER BY a.starts_at;
-- name: visits of a patient
-- weight: 20
-- with: 1, 1000
-- with: 33, 33880
-- with: 33, 1
SELECT a.id, a.doctor_id, a.starts_at, a.status, a.note FROM appointments a WHERE a.practice_id = $1 AND a.patient_id = $2 ORDER BY a.starts_at DESC LIMIT 10;
-- name: book
-- weight: 20
-- with: 33, 332, 33500
INSERT INTO appointments (practice_id, doctor_id, patient_id, starts_at, minutes, status, note) VALUES ($1, $2, $3, '2025-10-10 10:00', 15, 'booked', '') RETURNING id;
-- name: cancel
-- weight: 10
-- with: 33, 5000
UPDATE appointments SET status = 'cancelled' WHERE practice_id = $1 AND id = $2;
-- expert
CREATE INDEX ON appointments (practice_id, starts_at);
CREATE INDEX ON appointments (patient_id, starts_at);
DROP INDEX appointments_practice;
DROP INDEX appointments_doctor;
-- worse
CREATE INDEX ON appointments (starts_at);
