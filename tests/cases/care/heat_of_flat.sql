-- case: the heat of a flat in a season: its rows are scattered, so the sum belongs into the index too
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.63);
CREATE TABLE heat (id bigint PRIMARY KEY, flat_id int NOT NULL, day date NOT NULL, wh int NOT NULL, telegram text NOT NULL);
INSERT INTO heat
SELECT g, 1 + (power(random(), 2) * 400)::int, date '2023-01-01' + g / 220, (power(random(), 2) * 40000)::int, repeat(md5(g::text), 4)
  FROM generate_series(1, 200000) AS g;
-- statements
-- weight: 20
-- with: 1, '2024-10-01', '2025-04-01'
-- with: 1, '2023-02-01', '2023-02-08'
-- with: 390, '2023-01-01', '2025-06-30'
-- with: 9999, '2024-01-01', '2025-01-01'
SELECT sum(wh), max(wh), count(*) FROM heat WHERE flat_id = $1 AND day >= $2 AND day < $3;
-- expert
CREATE INDEX ON heat (flat_id, day) INCLUDE (wh);
-- worse
CREATE INDEX ON heat (flat_id, day);
-- worse
CREATE INDEX ON heat (day);
