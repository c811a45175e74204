-- case: logistics: the last scan of each parcel that a depot waits for, the history of a parcel, a scan, an arrival
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.113);
CREATE TABLE parcel (id serial PRIMARY KEY, code varchar(20) NOT NULL UNIQUE, depot_id int NOT NULL, weight_g int NOT NULL, eta timestamp NOT NULL, arrived_at timestamp);
INSERT INTO parcel (code, depot_id, weight_g, eta, arrived_at) SELECT 'P' || g, 1 + floor(50 * power(random(), 2))::int, (random() * 9000)::int, timestamp '2025-01-01' + g * interval '5 minutes', CASE WHEN g < 78000 THEN timestamp '2025-01-02' + g * interval '5 minutes' END FROM generate_series(1, 80000) AS g;
CREATE INDEX parcel_depot ON parcel (depot_id);
CREATE TABLE scan (id bigserial PRIMARY KEY, parcel_id int NOT NULL, depot_id int NOT NULL, kind varchar(12) NOT NULL, at timestamp NOT NULL);
INSERT INTO scan (parcel_id, depot_id, kind, at) SELECT 1 + (g * 7919::bigint % 80000), 1 + g % 50, (ARRAY['in','sorted','out'])[1 + g % 3], timestamp '2025-01-01' + g * interval '1 minute' FROM generate_series(1, 200000) AS g;
-- statements
-- name: awaited with last scan
-- weight: 20
-- with: 1
-- with: 40
-- with: 99
SELECT p.id, p.code, p.eta, s.kind AS s_kind, s.at AS s_at FROM parcel p LEFT JOIN LATERAL (SELECT x.kind, x.at FROM scan x WHERE x.parcel_id = p.id ORDER BY x.at DESC LIMIT 1) s ON true WHERE p.depot_id = $1 AND p.arrived_at IS NULL ORDER BY p.eta LIMIT 30;
-- name: history
-- weight: 40
-- with: 'P500'
-- with: 'P79000'
-- with: 'X'
SELECT s.id, s.depot_id, s.kind, s.at FROM parcel p JOIN scan s ON s.parcel_id = p.id WHERE p.code = $1 ORDER BY s.at;
-- name: awaited by all
-- weight: 5
-- with: '2025-10-02'
SELECT p.depot_id, count(*), sum(p.weight_g) FROM parcel p WHERE p.arrived_at IS NULL AND p.eta < $1 GROUP BY p.depot_id;
-- name: scan
-- weight: 100
-- with: 79000, 5
INSERT INTO scan (parcel_id, depot_id, kind, at) VALUES ($1, $2, 'in', now()) RETURNING id;
-- name: arrive
-- weight: 20
-- with: 79500
UPDATE parcel SET arrived_at = '2025-10-08' WHERE id = $1 AND arrived_at IS NULL;
-- expert
CREATE INDEX ON scan (parcel_id, at);
CREATE INDEX ON parcel (depot_id, eta) WHERE arrived_at IS NULL;
DROP INDEX parcel_depot;
-- worse
CREATE INDEX ON scan (depot_id);
CREATE INDEX ON parcel (eta);
