-- case: members of a group who are not banned, by name: banned ones are few, pending ones too, and nearly all are active
-- expect: create
-- schema
SELECT setseed(0.68);
CREATE TABLE group_members (id bigserial PRIMARY KEY, group_id int NOT NULL, user_id int NOT NULL, display_name text NOT NULL, state varchar(10) NOT NULL, joined_at timestamptz NOT NULL);
INSERT INTO group_members (group_id, user_id, display_name, state, joined_at)
SELECT 1 + (power(random(), 2) * 300)::int, (random() * 40000)::int, 'member ' || md5(g::text), CASE WHEN random() < 0.94 THEN 'active' WHEN random() < 0.5 THEN 'pending' WHEN random() < 0.5 THEN 'left' ELSE 'banned' END, timestamptz '2020-01-01' + g * interval '10 minutes' FROM generate_series(1, 110000) AS g;
CREATE INDEX group_members_user_id ON group_members (user_id);
-- statements
-- name: page of members
-- weight: 60
-- with: 1, 25, 0
-- with: 250, 25, 25
-- with: 9000, 25, 0
SELECT "group_members"."id", "group_members"."user_id", "group_members"."display_name" FROM "group_members" WHERE "group_members"."group_id" = $1 AND "group_members"."state" != 'banned' ORDER BY "group_members"."display_name" ASC LIMIT $2 OFFSET $3;
-- name: groups of a user
-- weight: 40
-- with: 77
SELECT "group_members"."group_id" FROM "group_members" WHERE "group_members"."user_id" = $1 AND "group_members"."state" = 'active';
-- expert
CREATE INDEX ON group_members (group_id, display_name);
-- worse
CREATE INDEX ON group_members (state);
