-- case: the key is a UUID, the statement compares its text
-- expect: rewrite function_on_column
-- schema
SELECT setseed(0.52);
CREATE TABLE devices (id uuid PRIMARY KEY, owner_id int NOT NULL, model text NOT NULL, token text NOT NULL);
INSERT INTO devices SELECT md5('d' || g)::uuid, 1 + (power(random(), 2) * 5000)::int, 'model' || g % 30, md5(g::text) || md5((g + 1)::text) FROM generate_series(1, 100000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 12
-- with: 'b9884d9c-8461-86c2-a542-6d7f46393de8'
-- with: 'ffffffff-ffff-ffff-ffff-ffffffffffff'
SELECT "d"."id", "d"."model", "d"."token" FROM "devices" "d" WHERE "d"."id"::text = $1;
-- expert
SELECT "d"."id", "d"."model", "d"."token" FROM "devices" "d" WHERE "d"."id" = $1::uuid;
