-- case: first and last pressure of a pump, where one index on the pump alone exists and becomes a prefix
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.21);
CREATE TABLE pump_pressures (id bigserial PRIMARY KEY, pump_id int NOT NULL, measured_at timestamp NOT NULL, bar real NOT NULL);
INSERT INTO pump_pressures (pump_id, measured_at, bar) SELECT 1 + (power(random(), 4) * 100)::int, timestamp '2025-01-01' + g * interval '20 seconds', random() * 8 FROM generate_series(1, 250000) AS g;
CREATE INDEX pump_pressures_pump ON pump_pressures (pump_id);
-- statements
-- name: span
-- weight: 20
-- with: 1
-- with: 90
-- with: 5000
SELECT min(measured_at), max(measured_at) FROM pump_pressures WHERE pump_id = $1;
-- name: now
-- weight: 60
-- with: 1
-- with: 50
SELECT bar, measured_at FROM pump_pressures WHERE pump_id = $1 ORDER BY measured_at DESC LIMIT 1;
-- name: measured
-- weight: 100
-- with: 1
INSERT INTO pump_pressures (pump_id, measured_at, bar) VALUES ($1, now(), 4.4);
-- expert
CREATE INDEX ON pump_pressures (pump_id, measured_at);
DROP INDEX pump_pressures_pump;
-- worse
CREATE INDEX ON pump_pressures (measured_at);
