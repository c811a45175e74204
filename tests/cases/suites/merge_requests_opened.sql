-- case: opened merge requests of a project, last touched first, and the badges of a page of projects; opened ones are few and each is touched often
-- expect: create
-- schema
SELECT setseed(0.32);
CREATE TABLE merge_requests (id bigserial PRIMARY KEY, target_project_id bigint NOT NULL, iid int NOT NULL, author_id bigint NOT NULL, title varchar NOT NULL, description text, state_id smallint NOT NULL DEFAULT 1, draft boolean NOT NULL DEFAULT false, created_at timestamp NOT NULL, updated_at timestamp NOT NULL);
INSERT INTO merge_requests (target_project_id, iid, author_id, title, description, state_id, draft, created_at, updated_at)
SELECT 1 + (power(random(), 3) * 1500)::int, g, 1 + (power(random(), 2) * 4000)::int, 'Fix ' || md5(g::text), repeat('text ', 5 + g % 20), CASE WHEN random() < 0.03 THEN 1 WHEN random() < 0.8 THEN 3 ELSE 2 END, random() < 0.1, t, t + random() * interval '60 days'
  FROM (SELECT g, timestamp '2020-01-01' + g * interval '20 minutes' AS t FROM generate_series(1, 110000) AS g) AS s;
CREATE UNIQUE INDEX index_merge_requests_on_target_project_id_and_iid ON merge_requests (target_project_id, iid);
CREATE INDEX index_merge_requests_on_author_id ON merge_requests (author_id);
-- statements
-- name: list
-- weight: 120
-- with: 1, 20, 0
-- with: 300, 20, 0
-- with: 9999, 20, 0
SELECT "merge_requests".* FROM "merge_requests" WHERE "merge_requests"."target_project_id" = $1 AND ("merge_requests"."state_id" IN (1)) ORDER BY "merge_requests"."updated_at" DESC, "merge_requests"."id" DESC LIMIT $2 OFFSET $3;
-- name: badges
-- weight: 60
-- with: 1, 2, 3, 4, 5
-- with: 700, 800, 900, 1000, 1100
SELECT COUNT(*) AS "count_all", "merge_requests"."target_project_id" AS "merge_requests_target_project_id" FROM "merge_requests" WHERE "merge_requests"."target_project_id" IN ($1, $2, $3, $4, $5) AND "merge_requests"."state_id" = 1 GROUP BY "merge_requests"."target_project_id";
-- name: by iid
-- weight: 200
-- with: 1, 50
SELECT "merge_requests".* FROM "merge_requests" WHERE "merge_requests"."target_project_id" = $1 AND "merge_requests"."iid" = $2 LIMIT 1;
-- name: touch
-- weight: 80
-- with: 100
UPDATE "merge_requests" SET "updated_at" = '2025-01-01' WHERE "merge_requests"."id" = $1;
-- expert
CREATE INDEX ON merge_requests (target_project_id) WHERE state_id = 1;
-- worse
CREATE INDEX ON merge_requests (updated_at);
