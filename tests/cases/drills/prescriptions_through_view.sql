-- case: what a patient may still redeem, through a view of two tables; a home has thousands of them redeemed
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.55);
CREATE TABLE drugs (id int PRIMARY KEY, drug text NOT NULL);
INSERT INTO drugs SELECT g, 'drug ' || g FROM generate_series(1, 900) AS g;
CREATE TABLE prescriptions (id int PRIMARY KEY, patient_id int NOT NULL, drug_id int NOT NULL REFERENCES drugs, issued_on date NOT NULL, redeemed_at timestamp, dose text NOT NULL);
INSERT INTO prescriptions SELECT g, CASE WHEN random() < 0.1 THEN 1 ELSE 2 + (random() * 20000)::int END, 1 + g % 900, date '2022-01-01' + g / 150, CASE WHEN random() < 0.97 THEN timestamp '2022-01-02' + g * interval '9 minutes' END, repeat('d', 50) FROM generate_series(1, 150000) AS g;
CREATE VIEW redeemable AS SELECT p.id, p.patient_id, p.issued_on, p.dose, d.drug FROM prescriptions AS p JOIN drugs AS d ON d.id = p.drug_id WHERE p.redeemed_at IS NULL;
-- statements
-- name: of a patient
-- weight: 40
-- with: 1
-- with: 4711
-- with: 90000
SELECT id, drug, dose, issued_on FROM redeemable WHERE patient_id = $1 ORDER BY issued_on DESC LIMIT 20;
-- name: redeemed
-- weight: 10
-- with: 7000
UPDATE prescriptions SET redeemed_at = now() WHERE id = $1;
-- expert
CREATE INDEX ON prescriptions (patient_id, issued_on) WHERE redeemed_at IS NULL;
-- worse
CREATE INDEX ON prescriptions (drug_id);
