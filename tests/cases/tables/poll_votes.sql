-- case: votes in polls: one per person, changed now and then; the result of a large poll visits the pages of all its votes, an index of the choice alone serves nobody
-- expect: create
-- days: 40
-- most: 1
-- schema
SELECT setseed(0.529);
CREATE TABLE poll_vote (poll_id int NOT NULL, user_id int NOT NULL, choice smallint NOT NULL, voted_at timestamptz NOT NULL, comment text, PRIMARY KEY (poll_id, user_id));
INSERT INTO poll_vote SELECT 1 + (power(random(), 4) * 1500)::int, g, 1 + (power(random(), 2) * 5)::int, timestamptz '2025-01-01' + g * interval '30 seconds', CASE WHEN random() < 0.5 THEN 'because ' || md5(g::text) END FROM generate_series(1, 200000) AS g;
CREATE INDEX poll_vote_choice ON poll_vote (choice);
-- statements
-- name: result
-- weight: 300
-- with: 1
-- with: 9
-- with: 1300
-- with: 2000
SELECT v.choice, count(*) AS votes FROM poll_vote v WHERE v.poll_id = $1 GROUP BY v.choice;
-- name: mine
-- weight: 200
-- with: 1, 4711
SELECT v.choice, v.voted_at FROM poll_vote v WHERE v.poll_id = $1 AND v.user_id = $2;
-- name: vote
-- weight: 60
-- with: 9, 200017
INSERT INTO poll_vote (poll_id, user_id, choice, voted_at) VALUES ($1, $2, 3, now()) ON CONFLICT (poll_id, user_id) DO UPDATE SET choice = excluded.choice, voted_at = excluded.voted_at;
-- expert
CREATE INDEX ON poll_vote (poll_id, choice);
DROP INDEX poll_vote_choice;
