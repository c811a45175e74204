-- case: the languages of a choir are an array with a GIN index, which "value = ANY (array)" does not use
-- expect: rewrite any_of_array
-- schema
SELECT setseed(0.44);
CREATE TABLE choirs (id int PRIMARY KEY, name text NOT NULL, languages text[] NOT NULL);
INSERT INTO choirs SELECT g, md5(g::text), ARRAY['lang' || (power(random(), 3) * 300)::int, 'lang' || (power(random(), 3) * 300)::int] FROM generate_series(1, 90000) AS g;
CREATE INDEX choirs_languages ON choirs USING gin (languages);
-- statements
-- weight: 30
-- with: 'lang299'
-- with: 'lang250'
-- with: 'klingon'
SELECT id, name FROM choirs WHERE $1 = ANY (languages);
-- expert
SELECT id, name FROM choirs WHERE languages @> ARRAY[$1];
