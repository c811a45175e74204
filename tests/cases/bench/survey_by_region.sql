-- case: nearly all answered the survey's consent, and the report reads every column of them
-- expect: nothing
-- schema
SELECT setseed(0.42);
CREATE TABLE survey_answers (id int PRIMARY KEY, region smallint NOT NULL, consent boolean NOT NULL, smoker boolean NOT NULL, age smallint NOT NULL, income int NOT NULL, weight real NOT NULL);
INSERT INTO survey_answers SELECT g, g % 16, random() < 0.93, random() < 0.2, 18 + (random() * 70)::int, (power(random(), 3) * 200000)::int, random() FROM generate_series(1, 100000) AS g;
-- statements
SELECT region, count(*), avg(age), avg(income), sum(weight), count(*) FILTER (WHERE smoker) FROM survey_answers WHERE consent GROUP BY region ORDER BY region;
SELECT smoker, count(*), avg(income), avg(age), sum(weight) FROM survey_answers WHERE age >= 20 GROUP BY smoker;
