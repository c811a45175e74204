-- case: an ORM's page of a conversation, newest first by id, beside an index by time that does not give this order
-- expect: create
-- schema
SELECT setseed(0.11);
CREATE TABLE person (id bigint PRIMARY KEY, display_name text NOT NULL, avatar text);
INSERT INTO person SELECT g, 'Person ' || g, 'a/' || md5(g::text) FROM generate_series(1, 5000) AS g;
CREATE TABLE entry (
  id bigint PRIMARY KEY, conversation_id bigint NOT NULL, person_id bigint NOT NULL, body text NOT NULL, created_at timestamptz NOT NULL, deleted_at timestamptz);
INSERT INTO entry
SELECT g, CASE WHEN g <= 25000 AND random() < 0.5 THEN 2 WHEN random() < 0.3 THEN 1 ELSE 3 + (power(random(), 2) * 2500)::int END,
       1 + (power(random(), 2) * 4999)::int, 'entry ' || md5(g::text) || md5((g * 3)::text), timestamptz '2025-01-01' + g * interval '90 seconds' + random() * interval '10 minutes',
       CASE WHEN random() < 0.04 THEN timestamptz '2025-12-01' END
  FROM generate_series(1, 180000) AS g;
CREATE INDEX ix_entry_conversation_created ON entry (conversation_id, created_at);
VACUUM (FREEZE, ANALYZE);
-- statements
-- name: first page
-- weight: 15
-- with: 1
-- with: 2
-- with: 700
SELECT "m"."id" AS "m_id", "m"."body" AS "m_body", "m"."created_at" AS "m_created_at", "p"."id" AS "p_id", "p"."display_name" AS "p_display_name" FROM "entry" "m" LEFT JOIN "person" "p" ON "p"."id"="m"."person_id" WHERE ( "m"."conversation_id" = $1 ) AND ( "m"."deleted_at" IS NULL ) ORDER BY "m"."id" DESC LIMIT 21;
-- name: next page
-- weight: 8
-- with: 1, 90000
-- with: 2, 20000
-- with: 2, 150000
SELECT "m"."id" AS "m_id", "m"."body" AS "m_body", "p"."id" AS "p_id", "p"."display_name" AS "p_display_name" FROM "entry" "m" LEFT JOIN "person" "p" ON "p"."id"="m"."person_id" WHERE ( "m"."conversation_id" = $1 AND "m"."id" < $2 ) AND ( "m"."deleted_at" IS NULL ) ORDER BY "m"."id" DESC LIMIT 21;
-- name: of a day
-- with: 1, '2025-03-01'
-- with: 2, '2025-01-10'
SELECT "m"."id" AS "m_id", "m"."created_at" AS "m_created_at" FROM "entry" "m" WHERE "m"."conversation_id" = $1 AND "m"."created_at" >= $2 AND "m"."created_at" < $2::timestamptz + interval '6 hours';
-- expert
CREATE INDEX ON entry (conversation_id, id);
-- worse
CREATE INDEX ON entry (conversation_id);
-- worse
CREATE INDEX ON entry (conversation_id) WHERE deleted_at IS NULL;
-- worse
DROP INDEX ix_entry_conversation_created;
