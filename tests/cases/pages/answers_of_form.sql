-- case: forms: responses page by page, answers of the page, a question's answers counted, handing in
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.124);
CREATE TABLE response (id int PRIMARY KEY, form_id int NOT NULL, respondent text NOT NULL, submitted_at timestamptz);
INSERT INTO response SELECT g, 1 + floor(150 * power(random(), 2))::int, 'r' || g, CASE WHEN random() < 0.9 THEN timestamptz '2025-01-01' + g * interval '10 minutes' END FROM generate_series(1, 40000) AS g;
CREATE INDEX response_form ON response (form_id);
CREATE TABLE answer (id bigserial PRIMARY KEY, response_id int NOT NULL, question_id int NOT NULL, value text NOT NULL, UNIQUE (response_id, question_id));
INSERT INTO answer (response_id, question_id, value) SELECT r.id, r.form_id * 10 + q, CASE WHEN q < 3 THEN 'option ' || (power(random(), 2) * 6)::int ELSE md5(r.id::text || q) END FROM response AS r, generate_series(1, 5) AS q;
-- statements
-- name: responses
-- weight: 30
-- with: 1, 20
-- with: 120, 20
-- with: 999, 20
SELECT r.id, r.respondent, r.submitted_at FROM response r WHERE r.form_id = $1 AND r.submitted_at IS NOT NULL ORDER BY r.submitted_at DESC, r.id DESC LIMIT $2;
-- name: next responses
-- weight: 30
-- with: 1, '2025-04-01', 13000, 20
-- with: 120, '2025-06-01', 22000, 20
SELECT r.id, r.respondent, r.submitted_at FROM response r WHERE r.form_id = $1 AND (r.submitted_at, r.id) < ($2, $3) ORDER BY r.submitted_at DESC, r.id DESC LIMIT $4;
-- name: answers
-- weight: 60
-- with: ARRAY[50, 600, 7000, 39000]
SELECT a.response_id, a.question_id, a.value FROM answer a WHERE a.response_id = ANY($1) ORDER BY a.response_id, a.question_id;
-- name: counted
-- weight: 30
-- with: 1201
-- with: 11
-- with: 9999
SELECT a.value, count(*) AS n FROM answer a WHERE a.question_id = $1 GROUP BY a.value ORDER BY n DESC LIMIT 10;
-- name: hand in
-- weight: 20
-- with: 39000
UPDATE response SET submitted_at = '2026-01-01' WHERE id = $1 AND submitted_at IS NULL;
-- name: answer
-- weight: 40
-- with: 39000, 5
INSERT INTO answer (response_id, question_id, value) VALUES ($1, $2, 'option 1') ON CONFLICT (response_id, question_id) DO UPDATE SET value = excluded.value RETURNING id;
-- expert
CREATE INDEX ON answer (question_id);
CREATE INDEX ON response (form_id, submitted_at, id);
DROP INDEX response_form;
-- worse
CREATE INDEX ON answer (value);
