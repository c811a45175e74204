-- case: the latest loads of a lorry come from several quarters, each of which is a partition
-- expect: create
-- schema
SELECT setseed(0.16);
CREATE TABLE loads (id int NOT NULL, lorry_id int NOT NULL, weighed_at timestamp NOT NULL, kilograms int NOT NULL, stone text NOT NULL, PRIMARY KEY (id, weighed_at)) PARTITION BY RANGE (weighed_at);
CREATE TABLE loads_2024_1 PARTITION OF loads FOR VALUES FROM ('2024-01-01') TO ('2024-04-01');
CREATE TABLE loads_2024_2 PARTITION OF loads FOR VALUES FROM ('2024-04-01') TO ('2024-07-01');
CREATE TABLE loads_2024_3 PARTITION OF loads FOR VALUES FROM ('2024-07-01') TO ('2024-10-01');
CREATE TABLE loads_2024_4 PARTITION OF loads FOR VALUES FROM ('2024-10-01') TO ('2025-01-01');
CREATE TABLE loads_2025_1 PARTITION OF loads FOR VALUES FROM ('2025-01-01') TO ('2025-04-01');
CREATE TABLE loads_2025_2 PARTITION OF loads FOR VALUES FROM ('2025-04-01') TO ('2025-07-01');
INSERT INTO loads SELECT g, CASE WHEN g > 60000 THEN 50 + (power(random(), 2) * 800)::int ELSE 1 + (random() * 850)::int END, timestamp '2024-01-01' + g * interval '4 minutes', 4000 + (random() * 20000)::int, (ARRAY['granite', 'gravel', 'basalt'])[1 + (random() * 2)::int] FROM generate_series(1, 190000) AS g;
-- statements
-- weight: 40
-- with: 50, '2024-07-01'
-- with: 850, '2025-01-01'
-- with: 20, '2024-04-01'
-- with: 9999, '2024-01-01'
SELECT id, weighed_at, kilograms, stone FROM loads WHERE lorry_id = $1 AND weighed_at >= $2 ORDER BY weighed_at DESC LIMIT 20;
-- expert
CREATE INDEX ON loads (lorry_id, weighed_at);
-- worse
CREATE INDEX ON loads (weighed_at);
