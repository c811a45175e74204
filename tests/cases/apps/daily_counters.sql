-- case: counters of links by day, written by upserts all the time and read by their key; the export of most of them needs no index
-- expect: nothing
-- schema
CREATE TABLE link_day (
  link_id int NOT NULL,
  day date NOT NULL,
  clicks int NOT NULL,
  visitors int NOT NULL,
  bots int NOT NULL,
  PRIMARY KEY (link_id, day)
);
SELECT setseed(0.37);
INSERT INTO link_day
SELECT l, '2025-01-01'::date + d, floor(1000 * power(random(), 4))::int, floor(500 * power(random(), 4))::int, floor(100 * power(random(), 4))::int
FROM generate_series(1, 2000) l, generate_series(0, 89) d WHERE random() < 0.9;
-- statements
-- name: clicked
-- weight: 50
-- with: 5, '2025-03-31'
-- with: 1999, '2025-04-01'
INSERT INTO "link_day" ("link_id", "day", "clicks", "visitors", "bots") VALUES ($1, $2, 1, 1, 0) ON CONFLICT ("link_id", "day") DO UPDATE SET "clicks" = "link_day"."clicks" + 1;
-- name: chart of a link
-- weight: 20
-- with: 5
-- with: 900
-- with: 5000
SELECT "l"."day", "l"."clicks", "l"."visitors" FROM "link_day" "l" WHERE "l"."link_id" = $1 AND "l"."day" >= '2025-03-01' ORDER BY "l"."day" ASC;
-- name: chart of some links
-- weight: 10
SELECT "l"."day", sum("l"."clicks") AS "clicks" FROM "link_day" "l" WHERE "l"."link_id" IN (3, 77, 1500) AND "l"."day" BETWEEN '2025-02-01' AND '2025-02-28' GROUP BY "l"."day" ORDER BY "l"."day";
-- name: export, nightly
-- weight: 1
SELECT "l"."link_id", "l"."day", "l"."clicks", "l"."visitors", "l"."bots" FROM "link_day" "l" WHERE "l"."day" >= '2025-01-10';
-- expert
