-- case: the index on the state alone is the beginning of a longer one, and that on a flag which nearly all share was never worth a scan: both only cost writes when letters change their state
-- expect: drop
-- days: 40
-- schema
SELECT setseed(0.32);
CREATE TABLE letters (id bigserial PRIMARY KEY, office_id int NOT NULL, state text NOT NULL, shredded boolean NOT NULL, created_at timestamptz NOT NULL, subject text NOT NULL);
INSERT INTO letters (office_id, state, shredded, created_at, subject)
SELECT 1 + (power(random(), 2) * 200)::int, CASE WHEN random() < 0.004 THEN 'queued' WHEN random() < 0.02 THEN 'returned' ELSE 'posted' END, random() < 0.01, timestamptz '2024-01-01' + (random() * 30000000)::int * interval '1 second', md5(g::text) FROM generate_series(1, 100000) AS g;
CREATE INDEX letters_state ON letters (state);
CREATE INDEX letters_state_created ON letters (state, created_at);
CREATE INDEX letters_shredded ON letters (shredded);
CREATE INDEX letters_office ON letters (office_id, created_at);
-- statements
-- name: in a state
-- weight: 60
-- with: 'queued'
-- with: 'returned'
-- with: 'posted'
SELECT id, subject, created_at FROM letters WHERE state = $1 ORDER BY created_at LIMIT 20;
-- name: of an office
-- weight: 60
-- with: 1
-- with: 150
SELECT id, subject, state FROM letters WHERE office_id = $1 AND shredded = false ORDER BY created_at DESC LIMIT 20;
-- name: queued now
-- weight: 20
SELECT count(*) FROM letters WHERE state = 'queued';
-- name: post
-- weight: 200
-- with: 500
UPDATE letters SET state = 'posted' WHERE id = $1;
-- expert
DROP INDEX letters_state;
DROP INDEX letters_shredded;
-- worse
DROP INDEX letters_state_created;
-- worse
DROP INDEX letters_office;
