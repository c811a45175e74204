-- case: notes that are mine or shared with me: OR over two tables, each side of which has its index
-- expect: rewrite or_across_tables
-- schema
CREATE TABLE notes (id int PRIMARY KEY, owner_id int NOT NULL, title text NOT NULL, body text NOT NULL, updated_at timestamp(6) NOT NULL);
CREATE TABLE shares (note_id int NOT NULL, user_id int NOT NULL, may_edit boolean NOT NULL, PRIMARY KEY (note_id, user_id));
SELECT setseed(0.42);
INSERT INTO notes SELECT g, 1 + floor(9000 * power(random(), 2))::int, 'Note ' || md5(g::text), repeat(md5(g::text), 4), '2025-01-01'::timestamp + g * interval '3 minutes' FROM generate_series(1, 120000) g;
INSERT INTO shares SELECT 1 + floor(120000 * random())::int, 1 + floor(9000 * power(random(), 2))::int, random() < 0.5 FROM generate_series(1, 60000) g ON CONFLICT DO NOTHING;
CREATE INDEX index_notes_on_owner_id ON notes (owner_id);
CREATE INDEX index_shares_on_user_id ON shares (user_id);
-- statements
-- name: mine or shared
-- weight: 10
-- with: 10
-- with: 8800
SELECT "notes"."id", "notes"."title" FROM "notes" WHERE ("notes"."owner_id" = $1 OR "notes"."id" IN (SELECT "shares"."note_id" FROM "shares" WHERE "shares"."user_id" = $1));
-- name: mine
-- weight: 10
SELECT "notes"."id", "notes"."title" FROM "notes" WHERE "notes"."owner_id" = 4000;
-- name: shared with whom
-- weight: 10
-- with: 500
SELECT "shares"."user_id", "shares"."may_edit" FROM "shares" WHERE "shares"."note_id" = $1;
-- expert
SELECT "notes"."id", "notes"."title" FROM "notes" WHERE "notes"."owner_id" = $1 UNION SELECT "notes"."id", "notes"."title" FROM "notes" WHERE "notes"."id" IN (SELECT "shares"."note_id" FROM "shares" WHERE "shares"."user_id" = $1);
SELECT "notes"."id", "notes"."title" FROM "notes" WHERE "notes"."owner_id" = 4000;
SELECT "shares"."user_id", "shares"."may_edit" FROM "shares" WHERE "shares"."note_id" = $1;
