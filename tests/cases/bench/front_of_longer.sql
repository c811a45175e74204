-- case: the first column alone beside the two
-- expect: drop
-- schema
SELECT setseed(0.51);
CREATE TABLE milk_collections (id bigint PRIMARY KEY, farm_id int NOT NULL, collected_on date NOT NULL, litres numeric(8, 1) NOT NULL, fat numeric(3, 2) NOT NULL);
INSERT INTO milk_collections SELECT g, 1 + (power(random(), 2) * 1500)::int, date '2023-01-01' + g / 130, round((random() * 4000)::numeric, 1), round((3 + random() * 2)::numeric, 2) FROM generate_series(1, 120000) AS g;
CREATE INDEX milk_of_farm ON milk_collections (farm_id);
CREATE INDEX milk_of_farm_by_day ON milk_collections (farm_id, collected_on);
-- statements
-- with: 1
-- with: 1400
-- with: 9999
SELECT collected_on, litres FROM milk_collections WHERE farm_id = $1 ORDER BY collected_on DESC LIMIT 14;
SELECT sum(litres), avg(fat) FROM milk_collections WHERE farm_id = 1200;
-- expert
DROP INDEX milk_of_farm;
-- worse
DROP INDEX milk_of_farm_by_day;
