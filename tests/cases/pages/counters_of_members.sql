-- case: unread counts by counters: markers move with each message, so their own index only costs, and members of a channel are indexed twice
-- expect: drop
-- schema
SELECT setseed(0.110);
CREATE TABLE rooms (id int PRIMARY KEY, name text NOT NULL, last_seq int NOT NULL);
INSERT INTO rooms SELECT g, 'room ' || g, 5 + g % 900 FROM generate_series(1, 3000) AS g;
CREATE TABLE room_members (user_id int NOT NULL, room_id int NOT NULL, last_read_seq int NOT NULL, muted boolean NOT NULL, joined_at timestamptz NOT NULL, PRIMARY KEY (user_id, room_id));
INSERT INTO room_members SELECT u, 1 + (u * 37 + k * k * 11) % 3000, (random() * 500)::int, random() < 0.1, timestamptz '2025-01-01' + u * interval '1 minute' FROM generate_series(1, 5000) AS u, generate_series(1, 25) AS k ON CONFLICT DO NOTHING;
CREATE INDEX room_members_room ON room_members (room_id);
CREATE INDEX room_members_room_joined ON room_members (room_id, joined_at);
CREATE INDEX room_members_seq ON room_members (last_read_seq);
-- statements
-- name: unread
-- weight: 100
-- with: 5
-- with: 4000
-- with: 99999
SELECT r.id, r.name, r.last_seq - m.last_read_seq AS unread FROM room_members m JOIN rooms r ON r.id = m.room_id WHERE m.user_id = $1 AND r.last_seq > m.last_read_seq ORDER BY r.name;
-- name: members
-- weight: 20
-- with: 5
-- with: 2500
SELECT m.user_id, m.joined_at FROM room_members m WHERE m.room_id = $1 ORDER BY m.joined_at ASC;
-- name: to push to
-- weight: 60
-- with: 5
-- with: 2500
SELECT m.user_id FROM room_members m WHERE m.room_id = $1 AND NOT m.muted;
-- name: read
-- weight: 200
-- with: 5, 197, 600
-- with: 4000, 1012, 600
UPDATE room_members SET last_read_seq = $3 WHERE user_id = $1 AND room_id = $2 AND last_read_seq < $3;
-- name: number
-- weight: 60
-- with: 5
UPDATE rooms SET last_seq = last_seq + 1 WHERE id = $1 RETURNING last_seq;
-- expert
DROP INDEX room_members_room;
DROP INDEX room_members_seq;
-- or
DROP INDEX room_members_room_joined;
DROP INDEX room_members_seq;
