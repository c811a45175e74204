-- case: the millilitres of a centre and a quarter are summed up, hundreds of rows scattered over the table: the one summed column belongs into the index
-- expect: create
-- schema
SELECT setseed(0.12);
CREATE TABLE donations (id int PRIMARY KEY, centre_id int NOT NULL, donor_id int NOT NULL, given_on date NOT NULL, millilitres int NOT NULL, bag text NOT NULL, remark text);
INSERT INTO donations SELECT g, 1 + (power(random(), 3) * 60)::int, (random() * 40000)::int, date '2020-07-01' + (random() * 1800)::int, 400 + (random() * 100)::int, 'BAG' || md5(g::text), CASE WHEN random() < 0.3 THEN 'remark ' || g END FROM generate_series(1, 200000) AS g;
-- statements
-- weight: 30
-- with: 1, '2025-01-01', '2025-04-01'
-- with: 20, '2024-01-01', '2024-07-01'
-- with: 60, '2024-01-01', '2025-01-01'
-- with: 99, '2025-01-01', '2025-04-01'
SELECT count(*), sum(millilitres) FROM donations WHERE centre_id = $1 AND given_on >= $2 AND given_on < $3;
-- expert
CREATE INDEX ON donations (centre_id, given_on) INCLUDE (millilitres);
-- worse
CREATE INDEX ON donations (given_on);
-- worse
CREATE INDEX ON donations (centre_id);
