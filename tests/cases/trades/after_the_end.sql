-- case: the calendar of next year was taken over from another program: it lies behind all that the statistics know
-- expect: analyze
-- base: clinic
-- schema
CREATE INDEX appointments_starts ON appointments (starts_at);
INSERT INTO appointments SELECT 200000 + g, 2, md5('p' || 1 + (g * 7919) % 40000)::uuid, 1 + g % 1500, 'booked', 'visit', s, s + interval '15 minutes', tstzrange(s, s + interval '15 minutes'), NULL, '', NULL, TIMESTAMPTZ '2025-10-01' FROM (SELECT g, TIMESTAMPTZ '2026-01-01' + g * interval '10 minutes' AS s FROM generate_series(1, 30000) AS g) AS n;
-- statements
-- name: languages needed
-- weight: 3
-- with: TIMESTAMPTZ '2026-01-01'
SELECT p.settings->>'lang' AS language, count(*) FROM appointments a JOIN patients p ON p.id = a.patient_id WHERE a.starts_at >= $1 AND a.kind = 'visit' GROUP BY 1;
-- expert
ANALYZE appointments;
