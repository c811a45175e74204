-- case: the answers to a question of a course; a question has a few answers, so the course and the order add nothing
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.28);
CREATE TABLE contributions (id bigint PRIMARY KEY, course_id int NOT NULL, question_id bigint, author_id int NOT NULL, written_at timestamptz NOT NULL, body text NOT NULL);
INSERT INTO contributions SELECT g, 1 + q % 4, CASE WHEN g % 9 = 0 THEN q END, (random() * 3000)::int, timestamptz '2023-01-01 00:00+00' + g * interval '3 minutes', repeat('b', 150) FROM (SELECT g, 1 + (random() * 6000)::int AS q FROM generate_series(1, 90000) AS g) AS x;
-- statements
-- weight: 50
-- with: 2, 4001
-- with: 4, 3
-- with: 1, 99999
SELECT id, author_id, body FROM contributions WHERE course_id = $1 AND question_id = $2 ORDER BY id;
-- weight: 50
-- with: 9000001
INSERT INTO contributions VALUES ($1, 1, NULL, 7, now(), 'what is a monad?');
-- expert
CREATE INDEX ON contributions (question_id) WHERE question_id IS NOT NULL;
