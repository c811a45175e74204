-- case: contacts of a sales person, longest untouched last, their count, the one with this address, a touch
-- expect: create
-- most: 2
-- schema
CREATE TABLE contacts (
  id bigint PRIMARY KEY,
  tenant_id int NOT NULL,
  owner_no int NOT NULL,
  full_name text NOT NULL,
  email text NOT NULL,
  last_contact_at timestamptz,
  deleted_at timestamptz
);
SELECT setseed(0.16);
INSERT INTO contacts
SELECT g, 1 + floor(60 * power(random(), 2))::int, 1 + floor(25 * random() * random())::int, 'Person ' || md5(g::text),
  'Some.' || substr(md5(g::text), 1, 10) || '@Example.com',
  CASE WHEN random() < 0.65 THEN '2025-01-01'::timestamptz + random() * interval '400 days' END,
  CASE WHEN random() < 0.08 THEN '2026-01-01'::timestamptz END
FROM generate_series(1, 140000) g;
CREATE INDEX contacts_tenant_owner ON contacts (tenant_id, owner_no);
-- statements
-- name: page
-- weight: 20
-- with: 1, 1
-- with: 12, 10
-- with: 59, 24
-- with: 99, 1
SELECT id, full_name, last_contact_at FROM contacts WHERE tenant_id = $1 AND owner_no = $2 AND deleted_at IS NULL
ORDER BY last_contact_at DESC NULLS LAST LIMIT 25;
-- name: pager
-- weight: 20
-- with: 1, 1
-- with: 12, 10
SELECT count(*) FROM contacts WHERE tenant_id = $1 AND owner_no = $2 AND deleted_at IS NULL;
-- name: who has this address
-- weight: 20
-- with: 1, 'some.c4ca4238a0@example.com'
-- with: 2, 'nobody@example.com'
SELECT id, full_name FROM contacts WHERE tenant_id = $1 AND lower(email) = $2 AND deleted_at IS NULL;
-- name: touch
-- weight: 10
-- with: 77777
UPDATE contacts SET last_contact_at = '2026-03-01' WHERE id = $1 RETURNING id;
-- expert
CREATE INDEX ON contacts (tenant_id, owner_no, last_contact_at DESC NULLS LAST) WHERE deleted_at IS NULL;
CREATE INDEX ON contacts (lower(email));
DROP INDEX contacts_tenant_owner;
