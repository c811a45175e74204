-- case: date_trunc around a time without zone, which can be indexed as it stands
-- expect: create
-- schema
SELECT setseed(0.37);
CREATE TABLE rides (id bigint PRIMARY KEY, bike_id int NOT NULL, begun_at timestamp NOT NULL, metres int NOT NULL, route text NOT NULL);
INSERT INTO rides SELECT g, (random() * 900)::int, timestamp '2023-01-01' + random() * 700 * interval '1 day', (random() * 9000)::int, md5(g::text) FROM generate_series(1, 180000) g;
-- statements
-- weight: 20
-- with: TIMESTAMP '2023-06-01'
-- with: TIMESTAMP '2024-11-11'
-- with: TIMESTAMP '2030-01-01'
SELECT bike_id, sum(metres) FROM rides WHERE date_trunc('day', begun_at) = $1 GROUP BY bike_id;
-- expert
CREATE INDEX ON rides (date_trunc('day', begun_at));
