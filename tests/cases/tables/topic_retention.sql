-- case: a log of messages per topic: readers go on from their offset, which the key serves; every few minutes what is too old is deleted
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.530);
CREATE TABLE topic_message (topic_id int NOT NULL, "offset" bigint NOT NULL, payload text NOT NULL, created_at timestamptz NOT NULL, PRIMARY KEY (topic_id, "offset"));
INSERT INTO topic_message SELECT 1 + (power(random(), 2) * 30)::int, g, repeat(md5(g::text), 4), timestamptz '2025-03-01' + g * interval '3 seconds' FROM generate_series(1, 180000) AS g;
CREATE TABLE topic_reader (reader varchar(40) NOT NULL, topic_id int NOT NULL, "offset" bigint NOT NULL, PRIMARY KEY (reader, topic_id));
INSERT INTO topic_reader SELECT 'service-' || r, t, 179000 FROM generate_series(1, 12) AS r, generate_series(1, 31) AS t;
-- statements
-- name: read on
-- weight: 500
-- with: 1, 179900
-- with: 29, 100
-- with: 99, 1
SELECT "offset", payload, created_at FROM topic_message WHERE topic_id = $1 AND "offset" > $2 ORDER BY "offset" LIMIT 100;
-- name: commit
-- weight: 300
-- with: 'service-3', 4, 179950
UPDATE topic_reader SET "offset" = $3 WHERE reader = $1 AND topic_id = $2;
-- name: publish
-- weight: 500
-- with: 4, 200001
INSERT INTO topic_message (topic_id, "offset", payload, created_at) VALUES ($1, $2, 'hello', '2025-03-08');
-- name: retention
-- weight: 20
-- with: '2025-03-01 00:10'
-- with: '2025-03-01'
DELETE FROM topic_message WHERE created_at < $1;
-- expert
CREATE INDEX ON topic_message USING brin (created_at) WITH (pages_per_range = 16);
-- worse
CREATE INDEX ON topic_message (topic_id, created_at);
