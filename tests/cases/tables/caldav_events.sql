-- case: calendars: what overlaps a week, what recurs, one event by its UID, reminders; the UID has a unique index and, from an import, another
-- expect: create
-- schema
SELECT setseed(0.525);
CREATE TABLE calendar_entry (id bigserial PRIMARY KEY, calendar_id int NOT NULL, uid varchar(64) NOT NULL, title text NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, rrule varchar(80), CONSTRAINT calendar_entry_uid_key UNIQUE (uid));
INSERT INTO calendar_entry (calendar_id, uid, title, starts_at, ends_at, rrule)
SELECT c, md5(g::text) || '@cal', 'Meeting ' || md5((g * 3)::text), s, s + (1 + g % 3) * interval '30 minutes', CASE WHEN g % 50 = 0 THEN 'FREQ=WEEKLY;BYDAY=MO' END
FROM (SELECT g, 1 + (power(random(), 2.5) * 900)::int AS c, timestamptz '2021-01-01' + (random() * 2000 * 24 * 4)::int * interval '15 minutes' AS s FROM generate_series(1, 150000) AS g) AS x;
CREATE INDEX calendar_entry_calendar ON calendar_entry (calendar_id);
CREATE INDEX calendar_entry_starts ON calendar_entry (starts_at);
CREATE INDEX calendar_entry_uid_idx ON calendar_entry (uid);
-- statements
-- name: week
-- weight: 200
-- with: 1, 40, '2025-05-05', '2025-05-12'
-- with: 300, 880, '2025-05-05', '2025-05-12'
-- with: 1, 1001, '2021-03-01', '2021-03-08'
SELECT e.id, e.calendar_id, e.title, e.starts_at, e.ends_at FROM calendar_entry e WHERE e.calendar_id IN ($1, $2) AND e.rrule IS NULL AND e.starts_at < $4 AND e.ends_at > $3;
-- name: recurring
-- weight: 200
-- with: 1, 40
-- with: 300, 880
SELECT e.id, e.calendar_id, e.title, e.starts_at, e.ends_at, e.rrule FROM calendar_entry e WHERE e.calendar_id IN ($1, $2) AND e.rrule IS NOT NULL;
-- name: by uid
-- weight: 60
-- with: 'c4ca4238a0b923820dcc509a6f75849b@cal'
SELECT e.id, e.calendar_id, e.title FROM calendar_entry e WHERE e.uid = $1;
-- name: reminders
-- weight: 60
-- with: '2025-05-05 09:00', '2025-05-05 09:15'
SELECT e.id, e.calendar_id, e.title FROM calendar_entry e WHERE e.starts_at >= $1 AND e.starts_at < $2;
-- name: create
-- weight: 30
-- with: 5, 'new@cal'
INSERT INTO calendar_entry (calendar_id, uid, title, starts_at, ends_at) VALUES ($1, $2, 'Lunch', '2025-05-06 12:00', '2025-05-06 13:00') RETURNING id;
-- expert
CREATE INDEX ON calendar_entry (calendar_id, starts_at, ends_at);
CREATE INDEX ON calendar_entry (calendar_id) WHERE rrule IS NOT NULL;
DROP INDEX calendar_entry_calendar;
DROP INDEX calendar_entry_uid_idx;
-- worse
DROP INDEX calendar_entry_starts;
