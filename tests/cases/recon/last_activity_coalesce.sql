-- case: channels by their last activity, which is the creation where nothing was written yet
-- expect: create
-- schema
SELECT setseed(0.3);
CREATE TABLE channels (id bigint PRIMARY KEY, workspace_id int NOT NULL, name text NOT NULL, topic text NOT NULL, created_at timestamptz NOT NULL, last_post_at timestamptz);
INSERT INTO channels
SELECT g, CASE WHEN random() < 0.3 THEN 1 ELSE 2 + (power(random(), 2) * 400)::int END, 'channel-' || g, repeat(md5(g::text), 2), c, CASE WHEN random() < 0.6 THEN c + random() * interval '200 days' END
  FROM (SELECT g, timestamptz '2024-01-01' + random() * interval '500 days' AS c FROM generate_series(1, 100000) AS g) AS s;
CREATE INDEX channels_workspace ON channels (workspace_id);
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 12
-- with: 1
-- with: 2
-- with: 350
SELECT "c"."id" AS "c_id", "c"."name" AS "c_name", COALESCE("c"."last_post_at", "c"."created_at") AS "activity" FROM "channels" "c" WHERE "c"."workspace_id" = $1 ORDER BY COALESCE("c"."last_post_at", "c"."created_at") DESC LIMIT 30;
-- expert
CREATE INDEX ON channels (workspace_id, (COALESCE(last_post_at, created_at)));
ANALYZE channels;
-- worse
CREATE INDEX ON channels (workspace_id, last_post_at, created_at);
