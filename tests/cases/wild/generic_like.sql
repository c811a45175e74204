-- case: a pattern that the plan does not know yet; only trigrams are taken from it at execution
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.36);
CREATE EXTENSION pg_trgm;
CREATE TABLE releases (id int PRIMARY KEY, project_id int NOT NULL, title text NOT NULL, at timestamptz NOT NULL, notes text NOT NULL);
INSERT INTO releases
SELECT g, (power(random(), 2) * 3000)::int, (ARRAY['Release', 'Release', 'Hotfix', 'Preview'])[1 + g % 4] || ' ' || g % 40 || '.' || g % 900 || ' of ' || initcap(md5((g % 9000)::text)), timestamptz '2020-01-01' + g * interval '20 minutes', repeat(md5(g::text), 4)
  FROM generate_series(1, 120000) AS g;
-- statements
-- name: search
-- weight: 30
-- plan: generic
-- with: '%37.877 of D%'
-- with: 'Hotfix 2.80_ of%'
-- with: '%no such title%'
SELECT id, title FROM releases WHERE title LIKE $1 ORDER BY title;
-- expert
CREATE INDEX ON releases USING gin (title gin_trgm_ops);
-- worse
CREATE INDEX ON releases (title text_pattern_ops);
