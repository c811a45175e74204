-- case: an address is unique among the living, and looked up among all; the tenant alone begins the second
-- expect: drop
-- schema
SELECT setseed(0.48);
CREATE EXTENSION citext;
CREATE TABLE members (id int PRIMARY KEY, tenant_id int NOT NULL, email citext NOT NULL, name text NOT NULL, deleted_at timestamptz);
INSERT INTO members
SELECT g, 1 + (power(random(), 2) * 900)::int, 'User' || g / 2 || '@Example' || g % 2 || '.org', 'name ' || md5(g::text), CASE WHEN random() < 0.35 THEN timestamptz '2025-01-01' + random() * interval '90 days' END
  FROM generate_series(1, 120000) AS g;
CREATE UNIQUE INDEX members_email_living ON members (tenant_id, email) WHERE deleted_at IS NULL;
CREATE INDEX members_email ON members (tenant_id, email);
CREATE INDEX members_tenant ON members (tenant_id);
-- statements
-- name: sign in
-- weight: 100
-- with: 7, 'user100@example0.org'
-- with: 900, 'user5@example1.org'
SELECT id, name FROM members WHERE tenant_id = $1 AND email = $2::citext AND deleted_at IS NULL;
-- name: was there before
-- weight: 10
-- with: 7, 'user200@example0.org'
SELECT id, name, deleted_at FROM members WHERE tenant_id = $1 AND email = $2::citext ORDER BY deleted_at DESC NULLS FIRST;
-- name: some of a tenant
-- weight: 20
-- with: 1
-- with: 850
SELECT id, email FROM members WHERE tenant_id = $1 ORDER BY email LIMIT 50;
-- expert
DROP INDEX members_tenant;
-- worse
DROP INDEX members_email;
-- worse
DROP INDEX members_email_living;
