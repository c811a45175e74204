-- case: to the statistics the year has not begun; its half of the table is read for one lift's calls, for which there is an index
-- expect: analyze
-- schema
SELECT setseed(0.52);
CREATE TABLE lift_calls (id bigint PRIMARY KEY, lift_id int NOT NULL, day date NOT NULL, floors smallint NOT NULL, note text NOT NULL);
CREATE INDEX lift_calls_lift ON lift_calls (lift_id);
CREATE INDEX lift_calls_day ON lift_calls (day);
INSERT INTO lift_calls SELECT g, 1 + (power(random(), 2) * 1500)::int, date '2024-01-01' + g / 165, (random() * 40)::int, md5(g::text) FROM generate_series(1, 60000) AS g;
ANALYZE lift_calls;
INSERT INTO lift_calls SELECT g, 1 + (power(random(), 2) * 1500)::int, date '2025-01-01' + (g - 60000) / 500, (random() * 40)::int, md5(g::text) FROM generate_series(60001, 160000) AS g;
-- statements
-- weight: 10
SELECT day, floors, note FROM lift_calls WHERE lift_id = 1490 AND day >= '2025-01-02';
-- weight: 10
SELECT day, floors, note FROM lift_calls WHERE lift_id = 700 AND day >= '2025-01-02';
-- weight: 10
SELECT day, floors, note FROM lift_calls WHERE lift_id = 7777 AND day >= '2025-01-02';
-- expert
ANALYZE lift_calls;
