-- case: how many messages of each of his rooms a user has not read: an anti-join with what he has read, without looking at the messages
-- expect: create
-- most: 3
-- schema
SELECT setseed(0.81);
CREATE TABLE room_members (room_id int NOT NULL, user_id int NOT NULL, PRIMARY KEY (room_id, user_id));
INSERT INTO room_members SELECT DISTINCT r, u FROM (SELECT 1 + (power(random(), 2) * 800)::int AS r, 1 + (random() * 3000)::int AS u FROM generate_series(1, 30000) AS g) AS s;
CREATE TABLE room_messages (id bigint PRIMARY KEY, room_id int NOT NULL, sender_id int NOT NULL, body text NOT NULL, sent_at timestamptz NOT NULL);
INSERT INTO room_messages SELECT g, 1 + (power(random(), 2) * 800)::int, 1 + (random() * 3000)::int, 'message ' || repeat(md5(g::text), 6), timestamptz '2025-01-01' + g * interval '1 minute' FROM generate_series(1, 150000) AS g;
CREATE TABLE room_reads (message_id bigint NOT NULL, user_id int NOT NULL, read_at timestamptz NOT NULL, PRIMARY KEY (message_id, user_id));
INSERT INTO room_reads SELECT DISTINCT ON (m, u) m, u, timestamptz '2025-06-01' FROM (SELECT 1 + (random() * 149999)::int AS m, 1 + (random() * 3000)::int AS u FROM generate_series(1, 200000) AS g) AS s;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 10
-- with: 2000
-- with: 15
-- with: 9999
SELECT m.room_id, COUNT(*)::int AS unread FROM room_messages m JOIN room_members p ON p.room_id = m.room_id AND p.user_id = $1 LEFT JOIN room_reads r ON r.message_id = m.id AND r.user_id = $1 WHERE r.message_id IS NULL AND m.sender_id <> $1 GROUP BY m.room_id;
-- name: newest of a room
-- weight: 10
-- with: 3
-- with: 700
SELECT id, sender_id, body FROM room_messages WHERE room_id = $1 ORDER BY id DESC LIMIT 20;
-- expert
CREATE INDEX ON room_messages (room_id, id) INCLUDE (sender_id);
CREATE INDEX ON room_reads (user_id, message_id);
CREATE INDEX ON room_members (user_id, room_id);
-- worse
CREATE INDEX ON room_messages (sender_id);
CREATE INDEX ON room_reads (user_id);
