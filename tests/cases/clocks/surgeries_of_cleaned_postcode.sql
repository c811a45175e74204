-- case: an index on the cleaned postcode, and a later one that begins with the same expression
-- expect: drop
-- schema
SELECT setseed(0.32);
CREATE TABLE patients (id int PRIMARY KEY, surgery_id int NOT NULL, postcode text NOT NULL, name text NOT NULL, born_on date NOT NULL);
INSERT INTO patients
SELECT g, 1 + (random() * 300)::int, CASE WHEN random() < 0.1 THEN 'sw1A 1aa' ELSE 'ab' || (power(random(), 2) * 9000)::int || ' 9zz' END, 'patient ' || md5(g::text), current_date - 5000 - (random() * 25000)::int
  FROM generate_series(1, 90000) AS g;
CREATE INDEX patients_postcode ON patients (upper(replace(postcode, ' ', '')));
CREATE INDEX patients_postcode_surgery ON patients (upper(replace(postcode, ' ', '')), surgery_id);
CREATE INDEX patients_born ON patients (born_on);
-- statements
-- weight: 30
-- with: 'AB81239ZZ'
-- with: 'NOWHERE'
SELECT id, name FROM patients WHERE upper(replace(postcode, ' ', '')) = $1;
-- weight: 20
-- with: 'SW1A1AA', 17
-- with: 'AB39ZZ', 200
SELECT id, name FROM patients WHERE upper(replace(postcode, ' ', '')) = $1 AND surgery_id = $2;
-- weight: 10
-- with: current_date - 5003
SELECT id, name, born_on FROM patients WHERE born_on >= $1 ORDER BY born_on LIMIT 30;
-- expert
DROP INDEX patients_postcode;
-- worse
DROP INDEX patients_postcode_surgery;
-- worse
DROP INDEX patients_born;
