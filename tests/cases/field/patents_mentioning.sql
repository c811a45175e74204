-- case: a part of a word is searched in the title and the summary of patents, put together as one text
-- expect: create
-- schema
SELECT setseed(0.26);
CREATE EXTENSION pg_trgm;
CREATE TABLE patents (id int PRIMARY KEY, title text NOT NULL, summary text NOT NULL, filed_on date NOT NULL);
INSERT INTO patents
SELECT g, (ARRAY['Device', 'Method', 'System', 'Apparatus'])[1 + g % 4] || ' for ' || (ARRAY['welding', 'milling', 'cooling', 'sorting', 'drying'])[1 + (random() * 4)::int],
       CASE WHEN g % 4000 = 7 THEN 'with a magnetron of ' ELSE 'with a ' END || (ARRAY['valve', 'rotor', 'piston', 'gearbox', 'nozzle', 'bearing'])[1 + (power(random(), 2) * 5)::int] || ' number ' || (random() * 3000)::int, date '1990-01-01' + g / 4
  FROM generate_series(1, 40000) AS g;
-- statements
-- weight: 20
-- with: '%magnetr%'
-- with: '%bearing number 271%'
-- with: '%flux capacitor%'
SELECT id, title FROM patents WHERE title || ' ' || summary ILIKE $1;
-- expert
CREATE INDEX ON patents USING gin ((title || ' ' || summary) gin_trgm_ops);
ANALYZE patents;
-- worse
CREATE INDEX ON patents USING gin (title gin_trgm_ops, summary gin_trgm_ops);
