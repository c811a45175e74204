-- case: streams are read by their unique version; one projection follows a rare category by position and steps over all the others
-- expect: create
-- schema
SELECT setseed(0.33);
CREATE TABLE stored_events (position bigserial PRIMARY KEY, stream_id uuid NOT NULL, version int NOT NULL, category varchar(40) NOT NULL, type varchar(60) NOT NULL, data jsonb NOT NULL);
INSERT INTO stored_events (stream_id, version, category, type, data)
SELECT md5('s' || (g % 16000))::uuid, 1 + g / 16000, CASE WHEN g % 16000 < 60 THEN 'refund' WHEN g % 16000 < 4000 THEN 'payment' ELSE 'order' END, 'Changed', jsonb_build_object('n', g) FROM generate_series(1, 160000) AS g;
CREATE UNIQUE INDEX stored_events_stream_version ON stored_events (stream_id, version);
CREATE INDEX stored_events_stream ON stored_events (stream_id);
CREATE TABLE checkpoints (name varchar(40) PRIMARY KEY, position bigint NOT NULL);
INSERT INTO checkpoints SELECT 'projection ' || g, 0 FROM generate_series(1, 12) AS g;
-- statements
-- name: load a stream
-- weight: 300
-- with: 'd05a1d41-2bbb-4d94-8e5a-9d2a5c5a8c11', 0
SELECT s0."position", s0."version", s0."type", s0."data" FROM "stored_events" AS s0 WHERE (s0."stream_id" = $1) AND (s0."version" > $2) ORDER BY s0."version";
-- name: first stream
-- weight: 300
-- with: 3
SELECT s0."position", s0."version", s0."type", s0."data" FROM "stored_events" AS s0 WHERE (s0."stream_id" = md5('s' || $1)::uuid) ORDER BY s0."version";
-- name: follow a category
-- weight: 200
-- with: 'refund', 0
-- with: 'refund', 100000
-- with: 'refund', 159950
-- with: 'order', 80000
-- with: 'nothing', 0
SELECT s0."position", s0."type", s0."data" FROM "stored_events" AS s0 WHERE (s0."category" = $1) AND (s0."position" > $2) ORDER BY s0."position" LIMIT 200;
-- name: follow all
-- weight: 100
-- with: 159000
SELECT s0."position", s0."type", s0."data" FROM "stored_events" AS s0 WHERE (s0."position" > $1) ORDER BY s0."position" LIMIT 200;
-- name: append
-- weight: 200
-- with: 999
INSERT INTO "stored_events" ("stream_id", "version", "category", "type", "data") VALUES (md5('s5')::uuid, $1, 'order', 'Changed', '{}') ON CONFLICT DO NOTHING RETURNING "position";
-- name: checkpoint
-- weight: 200
-- with: 'projection 3', 159900
INSERT INTO "checkpoints" ("name", "position") VALUES ($1, $2) ON CONFLICT ("name") DO UPDATE SET "position" = EXCLUDED."position";
-- expert
CREATE INDEX ON stored_events (category, position);
DROP INDEX stored_events_stream;
-- worse
CREATE INDEX ON stored_events (category);
-- worse
DROP INDEX stored_events_stream_version;
