-- case: the harvest of a day in Auckland, cut by a function that no index can hold, of a time that has one
-- expect: rewrite function_on_column
-- schema
SELECT setseed(0.37);
CREATE TABLE harvest (id int PRIMARY KEY, picked_at timestamptz NOT NULL, orchard_id int NOT NULL, kilos numeric(7, 1) NOT NULL, grade char(1) NOT NULL);
INSERT INTO harvest
SELECT g, timestamptz '2023-01-01 00:00+13' + g * interval '7 minutes' + random() * interval '5 minutes', 1 + (power(random(), 2) * 200)::int, round((random() * 400)::numeric, 1), chr(65 + (power(random(), 3) * 3)::int)
  FROM generate_series(1, 150000) AS g;
CREATE INDEX harvest_picked ON harvest (picked_at);
-- statements
-- weight: 10
-- with: timestamptz '2024-02-10 00:00+13'
-- with: timestamptz '2023-07-01 00:00+12'
-- with: timestamptz '2030-01-01 00:00+13'
SELECT id, orchard_id, kilos, grade FROM harvest WHERE date_trunc('day', picked_at, 'Pacific/Auckland') = $1;
-- expert
SELECT id, orchard_id, kilos, grade FROM harvest WHERE picked_at >= $1 AND picked_at < $1 + interval '24 hours';
