-- case: the newest of three kinds that are most of an owner's pigeons' flights: the kind stays out of the front, or the order is lost
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.31);
CREATE TABLE flights (id int PRIMARY KEY, loft_id int NOT NULL, kind text NOT NULL, landed_at timestamp NOT NULL, ring text NOT NULL);
INSERT INTO flights SELECT g, 1 + (power(random(), 4) * 800)::int, (ARRAY['training','race','toss','training','exhibit'])[1 + (random() * 4)::int], timestamp '2022-01-01' + (random() * 1500000) * interval '1 minute', 'ring ' || md5(g::text) FROM generate_series(1, 150000) AS g;
CREATE INDEX flights_kind ON flights (kind);
-- statements
-- weight: 50
-- with: 1
-- with: 400
-- with: 801
-- with: 9999
SELECT id, kind, ring, landed_at FROM flights WHERE loft_id = $1 AND kind IN ('training', 'race', 'toss') ORDER BY landed_at DESC LIMIT 15;
-- expert
CREATE INDEX ON flights (loft_id, landed_at);
-- worse
CREATE INDEX ON flights (kind, landed_at);
