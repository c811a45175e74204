-- case: everything below a domain, asked as the beginning of the reversed name
-- expect: create
-- schema
CREATE TABLE lookups (id bigint PRIMARY KEY, host text NOT NULL, asked_at timestamptz NOT NULL, client int NOT NULL);
INSERT INTO lookups SELECT g, (ARRAY['www','mail','api','cdn','img'])[1 + g % 5] || '.' || CASE WHEN g % 20 = 0 THEN 'bigshop' ELSE substr(md5((g % 4000)::text), 1, 10) END || (ARRAY['.example','.test','.org'])[1 + g % 3],
	'2025-01-01'::timestamptz + g * interval '9 seconds', g % 777 FROM generate_series(1, 180000) g;
-- statements
-- with: 'gro.pohsgib.%'
-- with: 'tset.0a8324ac4c.%'
-- with: 'ten.erehwon.%'
SELECT id, host, asked_at FROM lookups WHERE reverse(host) LIKE $1;
-- expert
CREATE INDEX ON lookups (reverse(host));
-- worse
CREATE INDEX ON lookups (host);
