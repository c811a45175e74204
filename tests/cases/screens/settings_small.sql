-- case: the settings screen: everything is small or read by its key, however often it is asked
-- expect: nothing
-- schema
CREATE TABLE tenants (id int PRIMARY KEY, name text NOT NULL, plan text NOT NULL, region text NOT NULL);
CREATE TABLE features (id int PRIMARY KEY, name text NOT NULL, plan text NOT NULL, enabled boolean NOT NULL);
CREATE TABLE settings (tenant_id int NOT NULL REFERENCES tenants, key text NOT NULL, value jsonb NOT NULL, changed_at timestamptz NOT NULL, PRIMARY KEY (tenant_id, key));
SELECT setseed(0.51);
INSERT INTO tenants SELECT g, 'Tenant ' || g, (ARRAY['free','pro','max'])[1 + g % 3], (ARRAY['eu','us'])[1 + g % 2] FROM generate_series(1, 250) g;
INSERT INTO features SELECT g, 'feature ' || g, (ARRAY['free','pro','max'])[1 + g % 3], g % 5 > 0 FROM generate_series(1, 150) g;
INSERT INTO settings SELECT t, 'key' || k, jsonb_build_object('v', md5((t * k)::text)), '2025-01-01'::timestamptz + t * interval '1 day' FROM generate_series(1, 250) t, generate_series(1, 200) k ORDER BY t, k;
-- statements
-- name: all of a tenant
-- weight: 30
-- with: 5
-- with: 999
SELECT key, value FROM settings WHERE tenant_id = $1;
-- name: one
-- weight: 60
-- with: 5, 'key7'
-- with: 5, 'none'
SELECT value FROM settings WHERE tenant_id = $1 AND key = $2;
-- name: features of a plan
-- weight: 60
-- with: 'pro'
-- with: 'none'
SELECT id, name FROM features WHERE plan = $1 AND enabled ORDER BY name;
-- name: tenants of a region
-- weight: 30
-- with: 'eu', 'max'
SELECT id, name FROM tenants WHERE region = $1 AND plan = $2 ORDER BY name LIMIT 20;
-- name: change
-- weight: 20
-- with: 5, 'key7'
INSERT INTO settings VALUES ($1, $2, '{"v": 1}', now()) ON CONFLICT (tenant_id, key) DO UPDATE SET value = excluded.value, changed_at = now() RETURNING key;
