-- case: Entity Framework asks for what overlaps a week of some calendars; entries are short, a few last long, and each calendar has years of them
-- expect: create
-- schema
SELECT setseed(0.51);
CREATE TABLE "CalendarEntries" ("Id" uuid PRIMARY KEY, "CalendarId" int NOT NULL, "Title" text NOT NULL, "StartsAt" timestamp NOT NULL, "EndsAt" timestamp NOT NULL, "IsCancelled" boolean NOT NULL, "Notes" text);
INSERT INTO "CalendarEntries" SELECT md5('e' || g)::uuid, 1 + (power(random(), 2) * 60)::int, 'Meeting ' || g, t, t + CASE WHEN g % 500 = 0 THEN interval '10 days' ELSE interval '45 minutes' END, random() < 0.05, repeat('agenda ', g % 10)
  FROM (SELECT g, timestamp '2018-01-01' + (random() * 2900) * interval '1 day' AS t FROM generate_series(1, 120000) AS g) AS s;
CREATE INDEX "IX_CalendarEntries_CalendarId" ON "CalendarEntries" ("CalendarId");
-- statements
-- name: week
-- weight: 60
-- with: 1, '2025-03-03', '2025-03-10'
-- with: 30, '2025-06-02', '2025-06-09'
SELECT c."Id", c."CalendarId", c."EndsAt", c."IsCancelled", c."Notes", c."StartsAt", c."Title" FROM "CalendarEntries" AS c WHERE c."CalendarId" = $1 AND NOT (c."IsCancelled") AND c."StartsAt" < $3 AND c."EndsAt" > $2 ORDER BY c."StartsAt";
-- name: next one
-- weight: 60
-- with: 1, '2024-05-05'
-- with: 50, '2024-05-05'
SELECT c."Id", c."StartsAt", c."Title" FROM "CalendarEntries" AS c WHERE c."CalendarId" = $1 AND c."StartsAt" >= $2 ORDER BY c."StartsAt" LIMIT 1;
-- expert
CREATE INDEX ON "CalendarEntries" ("CalendarId", "EndsAt");
CREATE INDEX ON "CalendarEntries" ("CalendarId", "StartsAt");
DROP INDEX "IX_CalendarEntries_CalendarId";
-- worse
CREATE INDEX ON "CalendarEntries" ("Title");
