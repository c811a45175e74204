-- case: a CRM completes addresses of its leads whatever their case, within an account; the index has the address as it was typed
-- expect: create
-- schema
SELECT setseed(0.40);
CREATE TABLE crm_leads (id bigserial PRIMARY KEY, account_id bigint NOT NULL, first_name varchar, last_name varchar, email varchar, phone varchar, source varchar, converted_at timestamp, created_at timestamp NOT NULL);
INSERT INTO crm_leads (account_id, first_name, last_name, email, phone, source, created_at)
SELECT 1 + (power(random(), 3) * 40)::int, 'First' || g % 200, 'Last' || g % 5000, initcap(substr(md5(g::text), 1, 6)) || '.' || g || '@Example.com', '+49' || g, 'web', timestamp '2022-01-01' + g * interval '7 minutes' FROM generate_series(1, 140000) AS g;
CREATE INDEX index_crm_leads_on_account_id ON crm_leads (account_id);
CREATE INDEX index_crm_leads_on_email ON crm_leads (email);
-- statements
-- name: complete
-- weight: 80
-- with: 1, 'ab1%'
-- with: 30, '0f%'
SELECT "t0"."id", "t0"."first_name", "t0"."last_name", "t0"."email" FROM "crm_leads" AS "t0" WHERE "t0"."account_id" = $1 AND LOWER("t0"."email") LIKE $2 ORDER BY LOWER("t0"."email") LIMIT 10;
-- name: is it there
-- weight: 30
-- with: 'nobody@example.com'
SELECT 1 FROM "crm_leads" AS "t0" WHERE "t0"."email" = $1 LIMIT 1;
-- expert
CREATE INDEX ON crm_leads (account_id, lower(email) text_pattern_ops);
-- worse
CREATE INDEX ON crm_leads (account_id, email);
