-- case: an ORM's page with relations: DISTINCT ids of a join that filters the joined table, then the rows by id
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.33);
CREATE TABLE campaign (id int PRIMARY KEY, name text NOT NULL, owner_id int NOT NULL);
INSERT INTO campaign SELECT g, 'campaign ' || g, 1 + g % 70 FROM generate_series(1, 1500) AS g;
CREATE TABLE lead (id bigint PRIMARY KEY, campaign_id int NOT NULL, name text NOT NULL, stage text NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO lead
SELECT g, CASE WHEN g < 20000 AND random() < 0.4 THEN 2 WHEN random() < 0.3 THEN 1 ELSE 3 + (power(random(), 2) * 1496)::int END, 'lead ' || md5(g::text), 'stage' || g % 5, timestamptz '2025-01-01' + g * interval '3 minutes'
  FROM generate_series(1, 130000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 10
-- with: 1
-- with: 2
-- with: 1200
SELECT DISTINCT "distinctAlias"."l_id" AS "ids_l_id", "distinctAlias"."l_id" FROM (SELECT "l"."id" AS "l_id", "l"."name" AS "l_name", "l"."stage" AS "l_stage", "c"."id" AS "c_id", "c"."name" AS "c_name" FROM "lead" "l" LEFT JOIN "campaign" "c" ON "c"."id"="l"."campaign_id" WHERE ( (("c"."id" = $1)) )) "distinctAlias" ORDER BY "distinctAlias"."l_id" DESC, "l_id" ASC LIMIT 20;
-- weight: 10
-- with: 100, 101, 102
-- with: 129000, 129001, 500000
SELECT "l"."id" AS "l_id", "l"."name" AS "l_name", "c"."name" AS "c_name" FROM "lead" "l" LEFT JOIN "campaign" "c" ON "c"."id"="l"."campaign_id" WHERE "l"."id" IN ($1, $2, $3);
-- expert
CREATE INDEX ON lead (campaign_id, id);
-- worse
CREATE INDEX ON lead (stage);
