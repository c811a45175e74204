-- name: calendar.range
-- weight: 25
-- with: pg_temp.host(n), now() + interval '20 days', now() - interval '10 days'
SELECT "CalendarEvent"."id" AS "CalendarEvent_id", "CalendarEvent"."title" AS "CalendarEvent_title", "CalendarEvent"."start_ts" AS "CalendarEvent_start_ts", "CalendarEvent"."end_ts" AS "CalendarEvent_end_ts", "CalendarEvent"."location" AS "CalendarEvent_location", "CalendarEvent"."reminders" AS "CalendarEvent_reminders"
  FROM "calendar_events" "CalendarEvent" WHERE (("CalendarEvent"."owner_id" = $1) AND ("CalendarEvent"."start_ts" <= $2) AND ("CalendarEvent"."end_ts" >= $3)) ORDER BY "CalendarEvent"."start_ts" ASC;

-- name: calendar.agenda
-- weight: 40
-- with: pg_temp.host(n)
SELECT "CalendarEvent"."id" AS "CalendarEvent_id", "CalendarEvent"."title" AS "CalendarEvent_title", "CalendarEvent"."start_ts" AS "CalendarEvent_start_ts", "CalendarEvent"."end_ts" AS "CalendarEvent_end_ts", "CalendarEvent"."location" AS "CalendarEvent_location"
  FROM "calendar_events" "CalendarEvent" WHERE (("CalendarEvent"."owner_id" = $1)) ORDER BY "CalendarEvent"."start_ts" ASC LIMIT 5;

-- name: calendar.reminders
-- weight: 2
-- with: now() - interval '1 hour', now() + interval '1 day'
SELECT "e"."id" AS "e_id", "e"."owner_id" AS "e_owner_id", "e"."title" AS "e_title", "e"."start_ts" AS "e_start_ts", "e"."reminders" AS "e_reminders"
  FROM "calendar_events" "e" WHERE "e"."start_ts" BETWEEN $1 AND $2 ORDER BY "e"."start_ts" ASC;

-- name: calendar.find
-- weight: 8
-- with: pg_temp.event(n)
SELECT "CalendarEvent"."id" AS "CalendarEvent_id", "CalendarEvent"."owner_id" AS "CalendarEvent_owner_id", "CalendarEvent"."title" AS "CalendarEvent_title" FROM "calendar_events" "CalendarEvent" WHERE (("CalendarEvent"."id" = $1)) LIMIT 1;

-- name: calendar.add
-- weight: 6
-- with: pg_temp.host(n), now() + interval '3 days', now() + interval '3 days 1 hour'
INSERT INTO "calendar_events"("id", "owner_id", "title", "start_ts", "end_ts", "location", "source", "project_id", "task_id", "all_day", "reminders", "created_at")
VALUES (DEFAULT, $1, 'Look at the numbers', $2, $3, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) RETURNING "id", "source", "created_at";

-- name: calendar.shift
-- weight: 3
-- with: pg_temp.event(n), now() + interval '4 days', now() + interval '4 days 1 hour'
UPDATE "calendar_events" SET "start_ts" = $2, "end_ts" = $3 WHERE "id" IN ($1);
