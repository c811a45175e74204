-- case: a calendar service: the week of somebody, attendees of its events, whether a room is free, answers and moved events
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.105);
CREATE TABLE event (id serial PRIMARY KEY, room_id int, organizer_id int NOT NULL, title varchar NOT NULL, starts_at timestamp NOT NULL, ends_at timestamp NOT NULL, cancelled_at timestamp);
INSERT INTO event (room_id, organizer_id, title, starts_at, ends_at, cancelled_at)
SELECT CASE WHEN random() < 0.7 THEN 1 + floor(60 * power(random(), 2))::int END, 1 + (random() * 3000)::int, 'event ' || md5(g::text), t, t + interval '1 hour', CASE WHEN random() < 0.05 THEN t END
FROM (SELECT g, timestamp '2023-01-01' + floor(random() * 28000) * interval '1 hour' AS t FROM generate_series(1, 80000) AS g) AS x;
CREATE INDEX event_room ON event (room_id);
CREATE TABLE attendee (event_id int NOT NULL, user_id int NOT NULL, answer varchar(10) NOT NULL, PRIMARY KEY (event_id, user_id));
INSERT INTO attendee SELECT DISTINCT ON (1, 2) 1 + (random() * 79999)::int, 1 + floor(3000 * power(random(), 1.5))::int, 'yes' FROM generate_series(1, 200000) AS g;
-- statements
-- name: week
-- weight: 50
-- with: 1, '2025-03-03', '2025-03-10'
-- with: 2500, '2025-03-03', '2025-03-10'
-- with: 90000, '2025-03-03', '2025-03-10'
SELECT e.id AS e_id, e.title AS e_title, e.starts_at AS e_starts_at, e.ends_at AS e_ends_at, e.room_id AS e_room_id, a.answer AS a_answer FROM event e INNER JOIN attendee a ON a.event_id = e.id WHERE a.user_id = $1 AND e.starts_at < $3 AND e.ends_at > $2 AND e.cancelled_at IS NULL ORDER BY e.starts_at ASC;
-- name: attendees
-- weight: 50
-- with: 5, 1000, 7000, 65000
SELECT a.event_id, a.user_id, a.answer FROM attendee a WHERE a.event_id IN ($1, $2, $3, $4);
-- name: room is free
-- weight: 40
-- with: 1, '2025-03-03 10:00', '2025-03-03 12:00'
-- with: 50, '2025-03-03 10:00', '2025-03-03 12:00'
-- with: 1, '2026-02-03 10:00', '2026-02-03 12:00'
SELECT e.id FROM event e WHERE e.room_id = $1 AND e.starts_at < $3 AND e.starts_at > $2::timestamp - interval '12 hours' AND e.ends_at > $2 AND e.cancelled_at IS NULL LIMIT 1;
-- name: answer
-- weight: 40
-- with: 77, 5
UPDATE attendee SET answer = 'no' WHERE event_id = $1 AND user_id = $2;
-- name: move
-- weight: 10
-- with: 5000
UPDATE event SET starts_at = '2025-05-05 10:00', ends_at = '2025-05-05 11:00' WHERE id = $1;
-- expert
CREATE INDEX ON attendee (user_id);
CREATE INDEX ON event (room_id, starts_at);
DROP INDEX event_room;
-- worse
CREATE INDEX ON attendee (answer);
