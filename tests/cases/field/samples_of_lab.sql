-- case: three screens of a laboratory read by its number, by its newest, and by a period: one index is enough
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.34);
CREATE TABLE samples (id int PRIMARY KEY, lab_id int NOT NULL, received_at timestamp NOT NULL, matrix text NOT NULL, result numeric(8, 3));
INSERT INTO samples SELECT g, 1 + (power(random(), 3) * 250)::int, timestamp '2017-01-01' + (random() * 3000) * interval '1 day', (ARRAY['soil', 'water', 'blood', 'air'])[1 + g % 4], random() * 100 FROM generate_series(1, 150000) AS g;
-- statements
-- weight: 40
-- with: 1
-- with: 200
-- with: 900
SELECT id, matrix, received_at FROM samples WHERE lab_id = $1 ORDER BY received_at DESC LIMIT 15;
-- weight: 20
-- with: 1, '2024-01-01', '2024-01-08'
-- with: 120, '2024-01-01', '2024-03-01'
SELECT matrix, avg(result) FROM samples WHERE lab_id = $1 AND received_at >= $2 AND received_at < $3 GROUP BY matrix;
-- weight: 30
-- with: 1
-- with: 222
SELECT max(received_at) FROM samples WHERE lab_id = $1;
-- expert
CREATE INDEX ON samples (lab_id, received_at);
-- worse
CREATE INDEX ON samples (lab_id);
-- worse
CREATE INDEX ON samples (received_at, lab_id);
