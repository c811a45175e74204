-- case: by country and sport, and by sport alone: the right order of columns serves both with one index
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.38);
CREATE TABLE medals (id int PRIMARY KEY, country char(3) NOT NULL, sport text NOT NULL, athlete text NOT NULL, won_on date NOT NULL, points numeric(5,2) NOT NULL);
INSERT INTO medals SELECT g, chr(65 + (power(random(), 2) * 12)::int) || chr(65 + (random() * 5)::int) || 'X', 'sport ' || (power(random(), 2) * 700)::int, 'athlete ' || md5(g::text), date '1950-01-01' + (random() * 27000)::int, round((random() * 100)::numeric, 2) FROM generate_series(1, 130000) AS g;
-- statements
-- weight: 20
-- with: 'AAX', 'sport 3'
-- with: 'MFX', 'sport 650'
-- with: 'CCX', 'sport 10000'
SELECT athlete, won_on, points FROM medals WHERE country = $1 AND sport = $2;
-- weight: 15
-- with: 'sport 690'
-- with: 'sport 120'
SELECT country, count(*), sum(points) FROM medals WHERE sport = $1 GROUP BY country ORDER BY 3 DESC;
-- expert
CREATE INDEX ON medals (sport, country);
