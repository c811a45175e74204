-- case: a month is compared as a text made of the time, so that the index of the time is of no use
-- expect: rewrite function_on_column
-- schema
SELECT setseed(0.37);
CREATE TABLE fleeces (id int PRIMARY KEY, shorn_at timestamp NOT NULL, grams int NOT NULL, flock text NOT NULL);
INSERT INTO fleeces SELECT g, timestamp '2021-01-01' + power(random(), 0.5) * interval '1500 days', 1000 + (random() * 4000)::int, 'flock ' || g % 300 FROM generate_series(1, 150000) AS g;
CREATE INDEX fleeces_shorn ON fleeces (shorn_at);
-- statements
-- weight: 5
SELECT count(*), sum(grams) FROM fleeces WHERE to_char(shorn_at, 'YYYY-MM') = '2022-03';
-- expert
SELECT count(*), sum(grams) FROM fleeces WHERE shorn_at >= '2022-03-01' AND shorn_at < '2022-04-01';
