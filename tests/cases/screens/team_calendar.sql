-- case: a calendar: a week, invitations without answer, reminders every minute, a sync that writes again
-- expect: create
-- most: 3
-- schema
CREATE TABLE meetings (
  id int PRIMARY KEY,
  calendar_id int NOT NULL,
  ical_uid text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  remind_at timestamptz,
  reminded_at timestamptz,
  title text NOT NULL,
  CONSTRAINT meetings_uid UNIQUE (calendar_id, ical_uid)
);
CREATE TABLE invitees (meeting_id int NOT NULL REFERENCES meetings ON DELETE CASCADE, user_id int NOT NULL, answer text NOT NULL, PRIMARY KEY (meeting_id, user_id));
SELECT setseed(0.34);
INSERT INTO meetings
SELECT g, 1 + floor(700 * power(random(), 2))::int, 'uid-' || g, t, t + interval '1 hour' * (1 + floor(3 * random())::int),
  CASE WHEN random() < 0.3 THEN t - interval '10 minutes' END, CASE WHEN t < '2026-03-01' AND random() < 0.999 THEN t END, md5(g::text) || md5((g * 2)::text)
FROM (SELECT g, '2024-01-01'::timestamptz + random() * interval '850 days' AS t FROM generate_series(1, 130000) g) s;
INSERT INTO invitees SELECT DISTINCT ON (1, 2) 1 + floor(130000 * random())::int, 1 + floor(2500 * power(random(), 1.5))::int, CASE WHEN random() < 0.06 THEN 'pending' ELSE 'yes' END FROM generate_series(1, 200000) g;
CREATE INDEX meetings_calendar ON meetings (calendar_id);
-- statements
-- name: a week
-- weight: 30
-- with: 1, '2026-02-02', '2026-02-09'
-- with: 400, '2026-02-02', '2026-02-09'
-- with: 999, '2026-02-02', '2026-02-09'
SELECT id, title, starts_at, ends_at FROM meetings WHERE calendar_id = $1 AND starts_at < $3 AND ends_at > $2 ORDER BY starts_at;
-- name: invitations without answer
-- weight: 20
-- with: 5, '2026-02-01'
-- with: 2400, '2026-02-01'
SELECT m.id, m.title, m.starts_at FROM invitees i JOIN meetings m ON m.id = i.meeting_id
WHERE i.user_id = $1 AND i.answer = 'pending' AND m.starts_at > $2 ORDER BY m.starts_at LIMIT 20;
-- name: reminders
-- weight: 30
-- with: '2026-03-01 00:10'
SELECT id, calendar_id, title FROM meetings WHERE remind_at <= $1 AND reminded_at IS NULL ORDER BY remind_at LIMIT 100;
-- name: sync
-- weight: 10
-- with: 500000, 5, 'uid-x'
INSERT INTO meetings VALUES ($1, $2, $3, '2026-04-01 10:00', '2026-04-01 11:00', NULL, NULL, 'Synced')
ON CONFLICT (calendar_id, ical_uid) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at RETURNING id;
-- name: answer
-- weight: 10
-- with: 100, 5
UPDATE invitees SET answer = 'yes' WHERE meeting_id = $1 AND user_id = $2;
-- expert
CREATE INDEX ON meetings (calendar_id, starts_at, ends_at);
CREATE INDEX ON meetings (remind_at) WHERE reminded_at IS NULL;
CREATE INDEX ON invitees (user_id) WHERE answer = 'pending';
DROP INDEX meetings_calendar;
