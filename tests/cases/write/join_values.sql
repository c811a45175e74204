-- case: numbers in a list of values are joined to a column
-- expect: create
-- schema
CREATE TABLE readings (id bigint PRIMARY KEY, meter bigint NOT NULL, value int NOT NULL, remark text NOT NULL);
INSERT INTO readings SELECT g, g * 7 % 30000, g % 100, md5(g::text) || md5((g + 1)::text) FROM generate_series(1, 90000) AS g;
VACUUM (ANALYZE) readings;
-- statements
SELECT r.id, r.value, r.remark FROM (VALUES (14), (29000), (777)) AS wanted (number) JOIN readings r ON r.meter = wanted.number;
-- expert
CREATE INDEX ON readings (meter);
