-- case: what is above 500 is above 100: the partial index that exists is proven
-- expect: nothing
-- schema
SELECT setseed(0.31);
CREATE TABLE donations (id bigint PRIMARY KEY, donor_id int NOT NULL, amount int NOT NULL, purpose text NOT NULL);
INSERT INTO donations SELECT g, (random() * 8000)::int, CASE WHEN random() < 0.15 THEN 101 + (random() * 5000)::int ELSE 1 + (random() * 99)::int END, md5(g::text) FROM generate_series(1, 200000) g;
CREATE INDEX donations_large ON donations (donor_id) WHERE amount > 100;
-- statements
-- with: 77, 500
-- with: 5000, 2000
-- with: 99999, 500
SELECT id, amount, purpose FROM donations WHERE donor_id = $1 AND amount >= $2;
