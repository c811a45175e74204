-- case: ships in a port: both questions have their index, and neither is too much
-- expect: nothing
-- schema
SELECT setseed(0.63);
CREATE TABLE port_calls (id int PRIMARY KEY, port_id int NOT NULL, ship text NOT NULL, due_at timestamp NOT NULL, sailed_at timestamp);
INSERT INTO port_calls SELECT g, 1 + (power(random(), 2) * 200)::int, 'ship ' || g % 4000, timestamp '2023-01-01' + g * interval '8 minutes', CASE WHEN random() < 0.98 THEN timestamp '2023-01-03' + g * interval '8 minutes' END FROM generate_series(1, 120000) AS g;
CREATE INDEX port_calls_in_port ON port_calls (port_id, due_at) WHERE sailed_at IS NULL;
CREATE INDEX port_calls_ship ON port_calls (ship, due_at);
-- statements
-- weight: 60
-- with: 1
-- with: 190
-- with: 5000
SELECT id, ship, due_at FROM port_calls WHERE port_id = $1 AND sailed_at IS NULL ORDER BY due_at LIMIT 25;
-- weight: 30
-- with: 'ship 77'
-- with: 'ship unknown'
SELECT id, port_id, due_at FROM port_calls WHERE ship = $1 ORDER BY due_at DESC LIMIT 10;
-- weight: 60
-- with: 8
INSERT INTO port_calls VALUES (900000, $1, 'ship 8', now());
-- worse
DROP INDEX port_calls_in_port;
-- worse
DROP INDEX port_calls_ship;
