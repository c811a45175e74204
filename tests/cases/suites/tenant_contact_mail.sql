-- case: a living contact of a tenant by address whatever its case, where the large tenant has a third of all, and half are deleted
-- expect: create
-- schema
SELECT setseed(0.44);
CREATE TABLE contacts (id uuid PRIMARY KEY, tenant_id uuid NOT NULL, email text NOT NULL, full_name text NOT NULL, attributes jsonb NOT NULL DEFAULT '{}', deleted_at timestamptz, created_at timestamptz NOT NULL);
INSERT INTO contacts
SELECT md5('c' || g)::uuid, md5('tenant' || (power(random(), 3) * 50)::int)::uuid, 'Person' || g % 90000 || '@Mail.test', 'Person ' || g, '{"lang": "de"}', CASE WHEN random() < 0.5 THEN now() END, now() - g * interval '1 minute' FROM generate_series(1, 130000) AS g;
CREATE INDEX contacts_tenant_id_deleted_at ON contacts (tenant_id, deleted_at);
-- statements
-- name: by address
-- weight: 100
-- with: md5('tenant0')::uuid, 'PERSON4711@mail.test'
-- with: md5('tenant30')::uuid, 'person12@mail.test'
-- with: md5('tenant0')::uuid, 'nobody@mail.test'
SELECT "Contact"."id", "Contact"."tenant_id", "Contact"."email", "Contact"."full_name", "Contact"."attributes" FROM "contacts" "Contact" WHERE ("Contact"."tenant_id" = $1 AND LOWER("Contact"."email") = LOWER($2)) AND ("Contact"."deleted_at" IS NULL) LIMIT 1;
-- name: how many
-- weight: 5
-- with: md5('tenant40')::uuid
SELECT COUNT(1) AS "cnt" FROM "contacts" "Contact" WHERE "Contact"."tenant_id" = $1 AND "Contact"."deleted_at" IS NULL;
-- expert
CREATE INDEX ON contacts (tenant_id, lower(email));
-- worse
CREATE INDEX ON contacts (tenant_id, email);
