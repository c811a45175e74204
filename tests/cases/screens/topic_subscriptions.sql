-- case: subscriptions indexed in both directions, and each direction once more by its first column
-- expect: drop
-- schema
CREATE TABLE topics (id int PRIMARY KEY, title text NOT NULL);
CREATE TABLE subscriptions (user_id int NOT NULL, topic_id int NOT NULL REFERENCES topics ON DELETE CASCADE, mode text NOT NULL, since timestamptz NOT NULL, PRIMARY KEY (user_id, topic_id));
SELECT setseed(0.44);
INSERT INTO topics SELECT g, 'Topic ' || g FROM generate_series(1, 4000) g;
INSERT INTO subscriptions SELECT DISTINCT ON (u, t) u, t, 'all', '2025-01-01'::timestamptz + random() * interval '300 days'
FROM (SELECT 1 + floor(9000 * random())::int AS u, 1 + floor(4000 * power(random(), 3))::int AS t FROM generate_series(1, 200000) g) s;
CREATE INDEX subscriptions_user ON subscriptions (user_id);
CREATE INDEX subscriptions_topic ON subscriptions (topic_id);
CREATE INDEX subscriptions_topic_user ON subscriptions (topic_id, user_id);
-- statements
-- name: whom to tell
-- weight: 20
-- with: 200, 0
-- with: 200, 5000
-- with: 3900, 0
-- with: 9999, 0
SELECT user_id FROM subscriptions WHERE topic_id = $1 AND user_id > $2 ORDER BY user_id LIMIT 100;
-- name: topics of a user
-- weight: 20
-- with: 77
-- with: 99999
SELECT t.id, t.title, s.mode FROM subscriptions s JOIN topics t ON t.id = s.topic_id WHERE s.user_id = $1;
-- name: subscribe
-- weight: 10
-- with: 77, 5
INSERT INTO subscriptions VALUES ($1, $2, 'all', now()) ON CONFLICT (user_id, topic_id) DO UPDATE SET mode = excluded.mode;
-- name: delete a topic
-- weight: 1
-- with: 3800
DELETE FROM topics WHERE id = $1;
-- expert
DROP INDEX subscriptions_user;
DROP INDEX subscriptions_topic;
-- worse
DROP INDEX subscriptions_topic_user;
