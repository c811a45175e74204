-- case: an address book (Django): a search box that looks inside names whatever their case, and log in by the address whatever its case
-- expect: create
-- most: 3
-- schema
CREATE EXTENSION pg_trgm;
CREATE TABLE "crm_contact" (
  "id" bigint PRIMARY KEY,
  "owner_id" int NOT NULL,
  "name" varchar(200) NOT NULL,
  "email" varchar(254) NOT NULL,
  "phone" varchar(40) NOT NULL,
  "created" timestamptz NOT NULL
);
SELECT setseed(0.21);
INSERT INTO "crm_contact"
SELECT g, 1 + floor(300 * power(random(), 2))::int, initcap(substr(md5((g * 3)::text), 1, 7)) || ' ' || (ARRAY['Smith','Miller','Meyer','Novak','Rossi','Tanaka'])[1 + g % 6] || initcap(substr(md5((g * 7)::text), 1, 4)),
  'Contact' || g || '@Mail' || g % 400 || '.example', '+49' || (1000000 + g * 37), '2024-01-01'::timestamptz + g * interval '7 minutes'
FROM generate_series(1, 120000) g;
CREATE INDEX "crm_contact_name_idx" ON "crm_contact" ("name");
CREATE INDEX "crm_contact_owner_id_idx" ON "crm_contact" ("owner_id", "created");
-- statements
-- name: search box
-- weight: 10
-- with: '%tanakab1f%'
-- with: '%9e3a7%'
-- with: '%nobody at all%'
SELECT "crm_contact"."id", "crm_contact"."name", "crm_contact"."email" FROM "crm_contact" WHERE UPPER("crm_contact"."name"::text) LIKE UPPER($1) ORDER BY "crm_contact"."id" ASC LIMIT 20;
-- name: by address
-- weight: 20
SELECT "crm_contact"."id", "crm_contact"."name" FROM "crm_contact" WHERE UPPER("crm_contact"."email"::text) = UPPER('contact777@mail377.example') LIMIT 21;
-- name: newest of an owner
-- weight: 10
-- with: 1
-- with: 290
SELECT "crm_contact"."id", "crm_contact"."name" FROM "crm_contact" WHERE "crm_contact"."owner_id" = $1 ORDER BY "crm_contact"."created" DESC LIMIT 30;
-- name: all by name
-- weight: 5
SELECT "crm_contact"."id", "crm_contact"."name" FROM "crm_contact" ORDER BY "crm_contact"."name" ASC LIMIT 50;
-- expert
CREATE INDEX ON "crm_contact" USING gin (upper("name"::text) gin_trgm_ops);
CREATE INDEX ON "crm_contact" (upper("email"::text));
-- worse
DROP INDEX "crm_contact_name_idx";
