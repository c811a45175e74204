-- case: a nightly change of two thirds of the rows
-- expect: nothing
-- schema
CREATE TABLE rankings (id int PRIMARY KEY, active boolean NOT NULL, score float8 NOT NULL, name text NOT NULL);
INSERT INTO rankings SELECT g, g % 3 <> 0, g % 1000, md5(g::text) FROM generate_series(1, 50000) g;
-- statements
-- weight: 1
UPDATE rankings SET score = score * 0.98 WHERE active;
-- worse
CREATE INDEX ON rankings (active);
