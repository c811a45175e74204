-- case: two conditions that most rows fulfil still leave two thirds of them
-- expect: nothing
-- schema
SELECT setseed(0.13);
CREATE TABLE inspections (id int PRIMARY KEY, kitchen_id int NOT NULL, passed boolean NOT NULL, score smallint NOT NULL, findings text NOT NULL);
INSERT INTO inspections SELECT g, 1 + (power(random(), 2) * 9000)::int, random() < 0.85, (random() * 100)::int, md5(g::text) || md5((g * 3)::text) || md5((g * 7)::text) FROM generate_series(1, 90000) AS g;
-- statements
SELECT score / 10 AS tens, count(*), max(length(findings)), min(findings) FROM inspections WHERE passed AND score > 20 GROUP BY 1;
-- worse
CREATE INDEX ON inspections (score) WHERE passed;
-- worse
CREATE INDEX ON inspections (passed, score);
