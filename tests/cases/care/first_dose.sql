-- case: the first rows of a patient by key: the key is walked from its beginning, which is short for the old patients and everything for the new ones
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.66);
CREATE TABLE doses (id bigint PRIMARY KEY, patient_id int NOT NULL, vaccine text NOT NULL, lot text NOT NULL, given_on date NOT NULL);
INSERT INTO doses
SELECT g, CASE WHEN random() < 0.2 THEN 1 + (random() * 5)::int ELSE 1 + (power(random(), 0.5) * g / 12)::int END, 'vaccine ' || g % 9, md5(g::text), date '2020-01-01' + g / 90
  FROM generate_series(1, 150000) AS g;
-- statements
-- weight: 20
-- with: 1
-- with: 300
-- with: 12400
-- with: 77777
SELECT id, vaccine, lot, given_on FROM doses WHERE patient_id = $1 ORDER BY id LIMIT 2;
-- expert
CREATE INDEX ON doses (patient_id, id);
-- worse
CREATE INDEX ON doses (given_on);
