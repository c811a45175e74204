-- case: what is not settled, by office and age: "not equal" is no key, but it is a predicate
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.43);
CREATE TABLE hail_claims (id int PRIMARY KEY, office smallint NOT NULL, state text NOT NULL, filed_on date NOT NULL, cents int NOT NULL, farmer text NOT NULL);
INSERT INTO hail_claims SELECT g, 1 + (power(random(), 2) * 20)::int, CASE WHEN random() < 0.005 THEN (ARRAY['new','visited','disputed'])[1 + g % 3] ELSE 'settled' END, date '2015-01-01' + g / 40, (random() * 900000)::int, md5(g::text) FROM generate_series(1, 150000) AS g;
CREATE INDEX hail_claims_filed ON hail_claims (filed_on);
-- statements
-- weight: 40
-- with: 1
-- with: 20
-- with: 99
SELECT id, farmer, state, filed_on FROM hail_claims WHERE state <> 'settled' AND office = $1 ORDER BY filed_on LIMIT 20;
-- weight: 20
SELECT office, count(*), sum(cents) FROM hail_claims WHERE state <> 'settled' GROUP BY office;
-- weight: 20
-- with: '2020-02-02'
SELECT count(*), sum(cents) FROM hail_claims WHERE filed_on = $1;
-- expert
CREATE INDEX ON hail_claims (office, filed_on) WHERE state <> 'settled';
-- worse
CREATE INDEX ON hail_claims (state);
-- worse
DROP INDEX hail_claims_filed;
