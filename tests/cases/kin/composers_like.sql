-- case: a part of a composer's name is searched for in whatever case; trigrams are installed
-- expect: create
-- schema
SELECT setseed(0.41);
CREATE EXTENSION pg_trgm;
CREATE TABLE scores (id int PRIMARY KEY, composer text NOT NULL, work text NOT NULL, shelf int NOT NULL);
INSERT INTO scores SELECT g, initcap(translate(md5((g % 30000)::text), '0123456789', 'ghijklmnop')), 'opus ' || g % 400, g % 90 FROM generate_series(1, 90000) AS g;
-- statements
-- weight: 15
-- with: '%lhfpf%'
-- with: '%Mozart%'
SELECT id, composer, work, shelf FROM scores WHERE composer ILIKE $1 ORDER BY composer LIMIT 20;
-- expert
CREATE INDEX ON scores USING gin (composer gin_trgm_ops);
