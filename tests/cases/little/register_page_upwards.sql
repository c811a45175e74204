-- case: pages upwards by name and key, written with OR
-- expect: rewrite or_keyset
-- schema
SELECT setseed(0.63);
CREATE TABLE voters (id bigint PRIMARY KEY, surname text NOT NULL, ward int NOT NULL, born date NOT NULL);
INSERT INTO voters SELECT g, 'name ' || lpad((power(random(), 2) * 30000)::int::text, 6, '0'), g % 90, date '1930-01-01' + (random() * 25000)::int FROM generate_series(1, 150000) g;
CREATE INDEX voters_surname ON voters (surname, id);
-- statements
-- weight: 20
-- with: 'name 005000', 70000
-- with: 'name 029000', 100
SELECT id, surname, ward FROM voters WHERE surname > $1 OR (surname = $1 AND id > $2) ORDER BY surname, id LIMIT 50;
-- expert
SELECT id, surname, ward FROM voters WHERE (surname, id) > ($1, $2) ORDER BY surname, id LIMIT 50;
