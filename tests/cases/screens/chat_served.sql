-- case: a chat where every statement has its index, although plans show filters and a sort of few rows
-- expect: nothing
-- schema
CREATE TABLE talks (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE says (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  talk_id int NOT NULL REFERENCES talks ON DELETE CASCADE,
  author_id int NOT NULL,
  body text NOT NULL,
  said_at timestamptz NOT NULL,
  deleted_at timestamptz
);
CREATE TABLE marks (talk_id int NOT NULL, user_id int NOT NULL, last_id bigint NOT NULL, PRIMARY KEY (talk_id, user_id));
CREATE TABLE smileys (say_id bigint NOT NULL REFERENCES says ON DELETE CASCADE, user_id int NOT NULL, sign text NOT NULL, PRIMARY KEY (say_id, user_id, sign));
SELECT setseed(0.53);
INSERT INTO talks SELECT g, 'Talk ' || g FROM generate_series(1, 400) g;
INSERT INTO says (talk_id, author_id, body, said_at, deleted_at)
SELECT 1 + floor(400 * power(random(), 2.5))::int, 1 + floor(600 * random() * random())::int, md5(g::text) || md5((g * 2)::text), '2025-01-01'::timestamptz + g * interval '3 minutes', CASE WHEN random() < 0.03 THEN '2026-01-01'::timestamptz END
FROM generate_series(1, 150000) g;
INSERT INTO marks SELECT 1 + (u * 7 + k * 19) % 400, u, 149000 FROM generate_series(0, 19) k, generate_series(1, 2000) u;
INSERT INTO smileys SELECT 1 + floor(150000 * random())::int, g % 600, 'thumb' FROM generate_series(1, 60000) g ON CONFLICT DO NOTHING;
CREATE INDEX says_talk ON says (talk_id, id);
CREATE INDEX marks_user ON marks (user_id);
-- statements
-- name: page
-- weight: 30
-- with: 1
-- with: 200
-- with: 9999
SELECT id, author_id, body FROM says WHERE talk_id = $1 AND deleted_at IS NULL ORDER BY id DESC LIMIT 30;
-- name: before
-- weight: 10
-- with: 1, 90000
-- with: 200, 90000
SELECT id, author_id, body FROM says WHERE talk_id = $1 AND deleted_at IS NULL AND id < $2 ORDER BY id DESC LIMIT 30;
-- name: smileys of a page
-- weight: 30
-- with: ARRAY[100, 200, 300, 400, 500, 600]
SELECT say_id, sign, count(*) FROM smileys WHERE say_id = ANY ($1) GROUP BY say_id, sign ORDER BY say_id;
-- name: unread
-- weight: 20
-- with: 7
-- with: 9999
SELECT m.talk_id, count(s.id) FROM marks m JOIN says s ON s.talk_id = m.talk_id AND s.id > m.last_id WHERE m.user_id = $1 GROUP BY m.talk_id;
-- name: read
-- weight: 20
-- with: 5, 7, 150000
INSERT INTO marks VALUES ($1, $2, $3) ON CONFLICT (talk_id, user_id) DO UPDATE SET last_id = greatest(marks.last_id, excluded.last_id);
-- name: delete
-- weight: 5
-- with: 777
UPDATE says SET deleted_at = now() WHERE id = $1 AND deleted_at IS NULL RETURNING talk_id;
-- worse
DROP INDEX says_talk;
-- worse
DROP INDEX marks_user;
