-- case: the signatures of a library that begin with something, and one signature; the collation does not sort by bytes
-- expect: create
-- schema
SELECT setseed(0.24);
CREATE TABLE volumes (id int PRIMARY KEY, signature text COLLATE "en-x-icu" NOT NULL, title text NOT NULL, bought date NOT NULL);
INSERT INTO volumes SELECT g, chr(65 + g % 26) || lpad((g * 7919 % 100000)::text, 5, '0') || '/' || g % 7, 'title ' || md5(g::text), date '1960-01-01' + (random() * 22000)::int FROM generate_series(1, 110000) AS g;
CREATE INDEX volumes_signature ON volumes (signature);
-- statements
-- weight: 20
-- with: 'B0791%'
-- with: 'Q4%'
-- with: 'ZZ%'
SELECT id, signature, title FROM volumes WHERE signature LIKE $1 ORDER BY signature;
-- weight: 40
-- with: 'B07919/1'
SELECT id, title FROM volumes WHERE signature = $1;
-- weight: 10
SELECT signature FROM volumes ORDER BY signature DESC LIMIT 1;
-- expert
CREATE INDEX ON volumes (signature text_pattern_ops);
