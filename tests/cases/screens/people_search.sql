-- case: searching people: by the beginning of the name, by a part of it, by a foreign number, whose birthday it is
-- expect: create
-- most: 4
-- schema
CREATE EXTENSION pg_trgm;
CREATE TABLE people (
  id int PRIMARY KEY,
  tenant_id int NOT NULL,
  full_name text NOT NULL,
  last_name text NOT NULL,
  foreign_no text,
  born date NOT NULL,
  notes text NOT NULL
);
SELECT setseed(0.32);
INSERT INTO people
SELECT g, 1 + floor(20 * power(random(), 2))::int, f || ' ' || l, l, CASE WHEN random() < 0.5 THEN 'X-' || g * 7 END, date '1950-01-01' + floor(20000 * random())::int, md5(g::text) || md5((g * 2)::text)
FROM (SELECT g, (ARRAY['Anna','Bert','Carla','Dora','Emil','Frida','Gustav','Hanna'])[1 + floor(8 * random())::int] AS f,
  initcap((ARRAY['smi','mei','kov','mcg','lar','san','oli','wen'])[1 + floor(8 * power(random(), 2))::int] || substr(md5((g % 9000)::text), 1, 6)) AS l FROM generate_series(1, 120000) g) s;
-- statements
-- name: beginning of the name
-- weight: 30
-- with: 1, 'smi%'
-- with: 19, 'wena%'
-- with: 3, 'zzz%'
SELECT id, full_name FROM people WHERE tenant_id = $1 AND lower(last_name) LIKE $2 ORDER BY lower(last_name) LIMIT 15;
-- name: part of the name
-- weight: 10
-- with: '%lc81e72%'
-- with: '%nowhere%'
SELECT id, full_name FROM people WHERE full_name ILIKE $1 LIMIT 20;
-- name: by a foreign number
-- weight: 20
-- with: 'X-7000'
-- with: 'X-0'
SELECT id, full_name FROM people WHERE foreign_no = $1;
-- name: birthdays
-- weight: 2
-- with: 3, 14
SELECT id, tenant_id, full_name FROM people WHERE extract(month FROM born) = $1 AND extract(day FROM born) = $2;
-- name: rename
-- weight: 3
-- with: 777
UPDATE people SET notes = 'none' WHERE id = $1 RETURNING id;
-- expert
CREATE INDEX ON people (tenant_id, lower(last_name));
CREATE INDEX ON people USING gin (full_name gin_trgm_ops);
CREATE INDEX ON people (foreign_no);
CREATE INDEX ON people (extract(month FROM born), extract(day FROM born));
