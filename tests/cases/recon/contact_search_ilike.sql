-- case: what a search box sends: any part of a name or of a company, without regard to case
-- expect: create
-- schema
SELECT setseed(0.21);
CREATE EXTENSION pg_trgm;
CREATE TABLE contacts (id bigint PRIMARY KEY, owner_id int NOT NULL, full_name text NOT NULL, company text NOT NULL, notes text NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO contacts
SELECT g, 1 + (power(random(), 2) * 900)::int, initcap(substr(md5(g::text), 1, 8)) || ' ' || initcap(substr(md5((g * 7)::text), 5, 9)), initcap(substr(md5((g % 3000)::text), 3, 10)) || ' Ltd', repeat(md5(g::text), 5), timestamptz '2024-01-01' + g * interval '5 minutes'
  FROM generate_series(1, 90000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 8
-- with: '%c4ca42%'
-- with: '%a87ff67%'
-- with: '%nowhere%'
SELECT id, full_name, company FROM contacts WHERE full_name ILIKE $1 OR company ILIKE $1 LIMIT 20;
-- expert
CREATE INDEX ON contacts USING gin (full_name gin_trgm_ops, company gin_trgm_ops);
-- worse
CREATE INDEX ON contacts USING gin (full_name gin_trgm_ops);
-- worse
CREATE INDEX ON contacts (full_name, company);
