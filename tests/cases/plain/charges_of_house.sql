-- case: the charges of a house lie together and are found by its index; that nearly all of them are paid needs none
-- expect: nothing
-- schema
SELECT setseed(0.25);
CREATE TABLE charges (id int PRIMARY KEY, house_id int NOT NULL, cents int NOT NULL, paid boolean NOT NULL, month date NOT NULL);
INSERT INTO charges SELECT g, 1 + g / 30, 1000 + (random() * 90000)::int, random() < 0.88, date '2023-01-01' + (g % 30) * 31 FROM generate_series(1, 120000) AS g;
CREATE INDEX charges_house ON charges (house_id);
-- statements
-- weight: 30
-- with: 17
-- with: 2222
-- with: 9999
SELECT sum(cents) FROM charges WHERE house_id = $1 AND paid;
-- weight: 10
-- with: 17
-- with: 3000
SELECT id, month, cents, paid FROM charges WHERE house_id = $1 ORDER BY month DESC LIMIT 12;
-- weight: 10
-- with: 500
UPDATE charges SET paid = true WHERE id = $1;
