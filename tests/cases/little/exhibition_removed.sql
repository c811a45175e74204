-- case: deleting an exhibition removes its loans, and looks for them through all
-- expect: create
-- schema
SELECT setseed(0.19);
CREATE TABLE exhibitions (id int PRIMARY KEY, title text NOT NULL);
INSERT INTO exhibitions SELECT g, 'exhibition ' || g FROM generate_series(1, 4000) g;
CREATE TABLE artwork_loans (id bigint PRIMARY KEY, exhibition_id int NOT NULL REFERENCES exhibitions ON DELETE CASCADE, artwork text NOT NULL, insured int NOT NULL);
INSERT INTO artwork_loans SELECT g, 1 + (power(random(), 2) * 3990)::int, md5(g::text) || md5((g + 1)::text), (random() * 100000)::int FROM generate_series(1, 200000) g;
-- statements
-- weight: 5
-- with: 3999
-- with: 2000
DELETE FROM exhibitions WHERE id = $1;
-- expert
CREATE INDEX ON artwork_loans (exhibition_id);
