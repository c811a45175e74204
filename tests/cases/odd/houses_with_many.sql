-- case: HAVING comes after all groups are made; the whole table is read, and rows are written all day
-- expect: nothing
-- schema
SELECT setseed(0.55);
CREATE TABLE meter_pulses (house_id int NOT NULL, litres smallint NOT NULL, hour smallint NOT NULL, leak boolean NOT NULL);
INSERT INTO meter_pulses SELECT 1 + (random() * 9000)::int, (power(random(), 5) * 900)::int, g % 24, random() < 0.3 FROM generate_series(1, 150000) g;
-- statements
-- weight: 1
-- with: 9000
-- with: 100000
SELECT house_id, sum(litres), max(hour) FROM meter_pulses GROUP BY house_id HAVING sum(litres) > $1 AND bool_or(leak);
-- weight: 200
-- with: 7
-- with: 8000
INSERT INTO meter_pulses VALUES ($1, 20, 5, false);
-- worse
CREATE INDEX ON meter_pulses (house_id);
