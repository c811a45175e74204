-- case: energy that a charger gave in a month, from an index alone
-- expect: create
-- schema
SELECT setseed(0.22);
CREATE TABLE charges (id bigserial PRIMARY KEY, charger_id int NOT NULL, begun_at timestamp NOT NULL, kwh numeric(7,2) NOT NULL, vehicle text NOT NULL, receipt text NOT NULL);
INSERT INTO charges (charger_id, begun_at, kwh, vehicle, receipt) SELECT 1 + (power(random(), 2) * 150)::int, timestamp '2024-01-01' + g * interval '3 minutes', random() * 80, md5(g::text), repeat('r', 90) FROM generate_series(1, 180000) AS g;
-- statements
-- name: month
-- weight: 40
-- with: 1, '2024-05-01', '2024-06-01'
-- with: 140, '2024-05-01', '2024-06-01'
-- with: 999, '2024-05-01', '2024-06-01'
SELECT sum(kwh), count(*) FROM charges WHERE charger_id = $1 AND begun_at >= $2 AND begun_at < $3;
-- name: charged
-- weight: 40
-- with: 5
INSERT INTO charges (charger_id, begun_at, kwh, vehicle, receipt) VALUES ($1, now(), 12.5, 'v', 'r');
-- expert
CREATE INDEX ON charges (charger_id, begun_at) INCLUDE (kwh);
-- worse
CREATE INDEX ON charges (charger_id);
