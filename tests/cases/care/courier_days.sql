-- case: an index with more columns gives the order from behind, whoever is asked for
-- expect: nothing
-- schema
SELECT setseed(0.12);
CREATE TABLE deliveries (id bigint PRIMARY KEY, courier_id int NOT NULL, day date NOT NULL, slot smallint NOT NULL, street text NOT NULL, weight_g int NOT NULL);
INSERT INTO deliveries
SELECT g, 1 + (power(random(), 3) * 900)::int, date '2024-01-01' + (random() * 600)::int, (random() * 40)::int, 'street ' || md5(g::text), (power(random(), 3) * 20000)::int
  FROM generate_series(1, 130000) AS g;
CREATE INDEX deliveries_courier ON deliveries (courier_id, day, slot, weight_g);
-- statements
-- name: back from a day
-- weight: 20
-- with: 1, '2025-03-01'
-- with: 870, '2024-02-01'
-- with: 5000, '2024-06-01'
SELECT id, street, slot FROM deliveries WHERE courier_id = $1 AND day <= $2 ORDER BY day DESC, slot DESC LIMIT 30;
-- name: weight of a day
-- with: 1, '2024-09-09'
-- with: 640, '2025-01-31'
SELECT sum(weight_g) FROM deliveries WHERE courier_id = $1 AND day = $2;
-- worse
CREATE INDEX ON deliveries (courier_id, day DESC, slot DESC);
-- worse
CREATE INDEX ON deliveries (day);
