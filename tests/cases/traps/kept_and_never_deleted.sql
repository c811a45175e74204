-- case: a foreign key has no index, but nobody deletes a country nor asks for the stamps of one
-- expect: nothing
-- schema
SELECT setseed(0.22);
CREATE TABLE countries_of_issue (code char(2) PRIMARY KEY, name text NOT NULL);
INSERT INTO countries_of_issue SELECT chr(65 + g / 26) || chr(65 + g % 26), 'country ' || g FROM generate_series(0, 199) AS g;
CREATE TABLE stamps (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, country char(2) NOT NULL REFERENCES countries_of_issue, issued int NOT NULL, motif text NOT NULL);
INSERT INTO stamps (country, issued, motif) SELECT chr(65 + c / 26) || chr(65 + c % 26), 1850 + (random() * 170)::int, md5(g::text) FROM (SELECT g, (power(random(), 3) * 199)::int AS c FROM generate_series(1, 90000) AS g) AS s;
-- statements
-- weight: 500
-- with: 4
-- with: 88000
-- with: 777777
SELECT s.id, s.motif, s.issued, c.name FROM stamps AS s JOIN countries_of_issue AS c ON c.code = s.country WHERE s.id = $1;
-- weight: 200
-- with: 'AB', 1950
-- with: 'CC', 1999
INSERT INTO stamps (country, issued, motif) VALUES ($1, $2, 'a new one');
-- weight: 3
SELECT code, name FROM countries_of_issue ORDER BY name;
