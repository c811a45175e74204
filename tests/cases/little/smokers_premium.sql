-- case: two fifths or three fifths of all rows are summed up; no index on a flag helps
-- expect: nothing
-- schema
SELECT setseed(0.53);
CREATE TABLE life_policies (id bigint PRIMARY KEY, smoker boolean NOT NULL, born int NOT NULL, premium int NOT NULL, region int NOT NULL);
INSERT INTO life_policies SELECT g, random() < 0.4, 1940 + (random() * 65)::int, (random() * 900)::int, g % 16 FROM generate_series(1, 120000) g;
-- statements
-- weight: 5
-- with: true
-- with: false
SELECT region, avg(premium), min(born) FROM life_policies WHERE smoker = $1 GROUP BY region;
-- weight: 50
-- with: 4711
UPDATE life_policies SET premium = premium + 1 WHERE id = $1;
-- worse
CREATE INDEX ON life_policies (smoker);
