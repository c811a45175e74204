-- case: means and medians over all the measurements there are have to read all of them
-- expect: nothing
-- schema
SELECT setseed(0.16);
CREATE TABLE rainfall (gauge_id smallint NOT NULL, hour timestamp NOT NULL, millimetres real NOT NULL);
INSERT INTO rainfall SELECT 1 + (power(random(), 2) * 60)::int, timestamp '2020-01-01' + g * interval '20 minutes', greatest(0, random() * 40 - 32)::real FROM generate_series(1, 120000) AS g;
-- statements
-- weight: 24
SELECT gauge_id, count(*), avg(millimetres), percentile_cont(0.5) WITHIN GROUP (ORDER BY millimetres), min(hour), max(hour) FROM rainfall GROUP BY gauge_id;
-- weight: 10
SELECT date_trunc('month', hour) AS month, sum(millimetres), count(DISTINCT gauge_id) FROM rainfall GROUP BY 1 ORDER BY 1;
-- worse
CREATE INDEX ON rainfall (gauge_id, millimetres);
-- worse
CREATE INDEX ON rainfall (gauge_id, millimetres) INCLUDE (hour);
