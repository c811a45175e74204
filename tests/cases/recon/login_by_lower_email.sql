-- case: login without regard to case, in a tenant; the unique index is on the text as it was written
-- expect: create
-- schema
SELECT setseed(0.19);
CREATE TABLE logins (id bigint PRIMARY KEY, tenant_id int NOT NULL, email text NOT NULL, password_hash text NOT NULL, disabled_at timestamptz, UNIQUE (tenant_id, email));
INSERT INTO logins
SELECT g, CASE WHEN random() < 0.5 THEN 1 ELSE 2 + (power(random(), 2) * 400)::int END, 'Some.Body' || g || '@Tenant.Example', repeat(md5(g::text), 2), CASE WHEN random() < 0.06 THEN timestamptz '2025-05-05' END
  FROM generate_series(1, 100000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 25
-- with: 1, 'some.body777@tenant.example'
-- with: 1, 'SOME.BODY50123@tenant.example'
-- with: 12, 'nobody@tenant.example'
SELECT "u"."id" AS "u_id", "u"."tenant_id" AS "u_tenant_id", "u"."password_hash" AS "u_password_hash" FROM "logins" "u" WHERE "u"."tenant_id" = $1 AND lower("u"."email") = lower($2) AND "u"."disabled_at" IS NULL LIMIT 1;
-- expert
CREATE INDEX ON logins (lower(email));
ANALYZE logins;
-- worse
CREATE INDEX ON logins (email);
-- worse
CREATE INDEX ON logins (tenant_id, disabled_at);
