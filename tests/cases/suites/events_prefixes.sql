-- case: events of code hosting kept each foreign key's index when longer ones came; two are beginnings of others, the one that looks alike is not
-- expect: drop
-- schema
SELECT setseed(0.52);
CREATE TABLE events (id bigserial PRIMARY KEY, project_id bigint, author_id bigint NOT NULL, target_type varchar, target_id bigint, action smallint NOT NULL, created_at timestamp NOT NULL, updated_at timestamp NOT NULL);
INSERT INTO events (project_id, author_id, target_type, target_id, action, created_at, updated_at)
SELECT 1 + (power(random(), 2) * 1000)::int, 1 + (power(random(), 2) * 3000)::int, (ARRAY['Issue','MergeRequest','Note'])[1 + g % 3], 1 + (random() * 20000)::int, CASE WHEN g % 7000 = 0 AND g < 80000 THEN 9 ELSE g % 8 END, t, t FROM (SELECT g, timestamp '2023-01-01' + g * interval '3 minutes' AS t FROM generate_series(1, 120000) AS g) AS s;
CREATE INDEX index_events_on_project_id ON events (project_id);
CREATE INDEX index_events_on_project_id_and_id ON events (project_id, id);
CREATE INDEX index_events_on_author_id ON events (author_id);
CREATE INDEX index_events_on_author_id_and_created_at ON events (author_id, created_at);
CREATE INDEX index_events_on_target_id ON events (target_id);
CREATE INDEX index_events_on_action ON events (action, id);
-- statements
-- name: activity of a project
-- weight: 100
-- with: 1, 20
-- with: 900, 20
SELECT "events".* FROM "events" WHERE "events"."project_id" = $1 ORDER BY "events"."id" DESC LIMIT $2;
-- name: how many
-- weight: 20
-- with: 900
SELECT COUNT(*) FROM "events" WHERE "events"."project_id" = $1;
-- name: contributions
-- weight: 50
-- with: 5, '2023-04-01', '2023-05-01'
SELECT COUNT(*) AS n, DATE("events"."created_at") AS d FROM "events" WHERE "events"."author_id" = $1 AND "events"."created_at" BETWEEN $2 AND $3 GROUP BY DATE("events"."created_at");
-- name: of a target
-- weight: 50
-- with: 'Issue', 700
SELECT "events".* FROM "events" WHERE "events"."target_type" = $1 AND "events"."target_id" = $2;
-- name: last pushes
-- weight: 20
-- with: 5, 10
-- with: 9, 10
SELECT "events"."id", "events"."project_id" FROM "events" WHERE "events"."action" = $1 ORDER BY "events"."id" DESC LIMIT $2;
-- expert
DROP INDEX index_events_on_project_id;
DROP INDEX index_events_on_author_id;
-- worse
DROP INDEX index_events_on_target_id;
-- worse
DROP INDEX index_events_on_action;
