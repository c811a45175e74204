-- case: the village implies its province, so the index on the village alone is enough
-- expect: nothing
-- schema
SELECT setseed(0.66);
CREATE TABLE wells (id int PRIMARY KEY, province text NOT NULL, village text NOT NULL, depth real NOT NULL, dug_on date NOT NULL);
INSERT INTO wells SELECT g, 'province ' || v % 30, 'village ' || v, random() * 80, date '1950-01-01' + (random() * 25000)::int FROM (SELECT g, (power(random(), 2) * 3000)::int AS v FROM generate_series(1, 100000) AS g) AS x;
CREATE INDEX wells_village ON wells (village);
-- statements
-- weight: 60
-- with: 'province 10', 'village 2500'
-- with: 'province 0', 'village 0'
-- with: 'province 10', 'village 10'
SELECT id, depth, dug_on FROM wells WHERE province = $1 AND village = $2;
-- worse
CREATE INDEX ON wells (province);
-- worse
CREATE INDEX ON wells (village, province);
DROP INDEX wells_village;
