-- case: the unread of each channel that one is in: members are found by channel only, and messages by channel without their number
-- expect: create
-- schema
SELECT setseed(0.45);
CREATE TABLE channel_members (channel_id bigint NOT NULL, user_id bigint NOT NULL, last_read_id bigint NOT NULL DEFAULT 0, muted boolean NOT NULL DEFAULT false, PRIMARY KEY (channel_id, user_id));
INSERT INTO channel_members SELECT DISTINCT ON (c, u) c, u, 149000 + (random() * 1000)::int, random() < 0.1 FROM (SELECT 1 + (power(random(), 2) * 299)::int AS c, 1 + (random() * 6000)::int AS u FROM generate_series(1, 60000) AS g) AS s;
CREATE TABLE messages (id bigserial PRIMARY KEY, channel_id bigint NOT NULL, author_id bigint NOT NULL, body text NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO messages (channel_id, author_id, body, created_at) SELECT 1 + (power(random(), 2) * 299)::int, 1 + (random() * 6000)::int, repeat('hello ', 1 + g % 15), timestamptz '2024-01-01' + g * interval '1 minute' FROM generate_series(1, 150000) AS g;
CREATE INDEX messages_channel_id ON messages (channel_id);
-- statements
-- name: unread per channel
-- weight: 100
-- with: 17
-- with: 4000
SELECT cm."channel_id", COUNT(m."id") AS "unread" FROM "channel_members" cm LEFT JOIN "messages" m ON m."channel_id" = cm."channel_id" AND m."id" > cm."last_read_id" WHERE cm."user_id" = $1 AND cm."muted" = false GROUP BY cm."channel_id";
-- name: read
-- weight: 60
-- with: 1, 17, 149990
UPDATE "channel_members" SET "last_read_id" = $3 WHERE "channel_id" = $1 AND "user_id" = $2;
-- name: page
-- weight: 80
-- with: 1, 30
-- with: 290, 30
SELECT m."id", m."author_id", m."body", m."created_at" FROM "messages" m WHERE m."channel_id" = $1 ORDER BY m."id" DESC LIMIT $2;
-- expert
CREATE INDEX ON messages (channel_id, id);
CREATE INDEX ON channel_members (user_id);
DROP INDEX messages_channel_id;
-- worse
CREATE INDEX ON channel_members (last_read_id);
