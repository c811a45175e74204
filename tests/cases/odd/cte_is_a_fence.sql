-- case: a materialized CTE lets no condition in: what is asked of it afterwards is filtered, and an index on that is for nobody
-- expect: create
-- schema
SELECT setseed(0.13);
CREATE TABLE pollen (id bigint PRIMARY KEY, trap_id int NOT NULL, plant text NOT NULL, grains int NOT NULL, counted_at timestamptz NOT NULL, sheet text NOT NULL);
INSERT INTO pollen SELECT g, 1 + (random() * 400)::int, (ARRAY['birch', 'hazel', 'grass', 'alder', 'rye'])[1 + (power(random(), 2) * 4)::int], (power(random(), 4) * 900)::int,
  timestamptz '2023-01-01' + (random() * 500000)::int * interval '1 minute', md5(g::text) FROM generate_series(1, 180000) g;
-- statements
-- weight: 20
-- with: '2023-06-01', '2023-06-02', 7
-- with: '2023-03-03', '2023-03-05', 300
-- with: '2030-01-01', '2030-02-01', 5
WITH recent AS MATERIALIZED (SELECT trap_id, plant, grains, sheet FROM pollen WHERE counted_at >= $1 AND counted_at < $2)
SELECT plant, grains, sheet, (SELECT avg(grains) FROM recent) AS mean FROM recent WHERE trap_id = $3 ORDER BY grains DESC;
-- expert
CREATE INDEX ON pollen (counted_at);
-- worse
CREATE INDEX ON pollen (trap_id, counted_at);
