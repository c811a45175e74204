-- case: abstracts of patents by words, stemmed in English
-- expect: create
-- schema
SELECT setseed(0.37);
CREATE TABLE patents (id int PRIMARY KEY, granted_on date NOT NULL, abstract text NOT NULL);
INSERT INTO patents SELECT g, date '1990-01-01' + g % 9000, 'A valve for ' || (ARRAY['pumping','cooling','welding','sorting','milling'])[1 + (power(random(), 3) * 4)::int] || ' with ' || substr(md5(g::text), 1, 4) || ' levers and ' || substr(md5((g * 7)::text), 1, 3) || ' springs that holds a housing' FROM generate_series(1, 20000) AS g;
-- statements
-- weight: 4
-- with: 'millings spring 4ab'
-- with: 'welded a3f'
-- with: 'unicorn'
SELECT id, granted_on FROM patents WHERE to_tsvector('english', abstract) @@ plainto_tsquery('english', $1);
-- expert
CREATE INDEX ON patents USING gin (to_tsvector('english', abstract));
-- worse
CREATE INDEX ON patents (abstract);
