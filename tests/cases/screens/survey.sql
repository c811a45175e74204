-- case: surveys: newest answers, how many chose this, by voucher, whom to remind, saving an answer again
-- expect: create
-- most: 4
-- schema
CREATE TABLE answers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  survey_id int NOT NULL,
  person_id int NOT NULL,
  choices jsonb NOT NULL,
  invited_at timestamptz NOT NULL,
  submitted_at timestamptz,
  UNIQUE (survey_id, person_id)
);
SELECT setseed(0.28);
INSERT INTO answers (survey_id, person_id, choices, invited_at, submitted_at)
SELECT 1 + floor(150 * power(random(), 3))::int, g,
  jsonb_build_object('q1', floor(5 * random())::int, 'q2', 'opt' || floor(400 * power(random(), 2))::int, 'comment', md5(g::text))
  || CASE WHEN random() < 0.02 THEN jsonb_build_object('voucher', 'V' || g) ELSE '{}' END,
  '2025-01-01'::timestamptz + g * interval '3 minutes',
  CASE WHEN random() > (CASE WHEN g > 115000 THEN 0.7 ELSE 0.01 END) THEN '2025-01-01'::timestamptz + g * interval '3 minutes' + random() * interval '9 days' END
FROM generate_series(1, 120000) g;
-- statements
-- name: newest answers
-- weight: 20
-- with: 1
-- with: 80
-- with: 999
SELECT id, person_id, choices, submitted_at FROM answers WHERE survey_id = $1 AND submitted_at IS NOT NULL ORDER BY submitted_at DESC LIMIT 25;
-- name: how many chose this
-- weight: 10
-- with: 1, '{"q2": "opt390"}'
-- with: 100, '{"q2": "opt399"}'
-- with: 1, '{"q2": "none"}'
SELECT count(*) FROM answers WHERE survey_id = $1 AND choices @> $2;
-- name: by voucher
-- weight: 10
-- with: 'V777'
-- with: 'V0'
SELECT id, survey_id, person_id FROM answers WHERE choices->>'voucher' = $1;
-- name: whom to remind
-- weight: 2
-- with: '2025-03-01'
SELECT id, survey_id, person_id FROM answers WHERE submitted_at IS NULL AND invited_at < $1 ORDER BY invited_at LIMIT 200;
-- name: save
-- weight: 20
-- with: 1, 500000
INSERT INTO answers (survey_id, person_id, choices, invited_at) VALUES ($1, $2, '{"q1": 3}', now())
ON CONFLICT (survey_id, person_id) DO UPDATE SET choices = excluded.choices RETURNING id;
-- expert
CREATE INDEX ON answers (survey_id, submitted_at);
CREATE INDEX ON answers USING gin (choices jsonb_path_ops);
CREATE INDEX ON answers ((choices->>'voucher')) WHERE choices->>'voucher' IS NOT NULL;
CREATE INDEX ON answers (invited_at) WHERE submitted_at IS NULL;
