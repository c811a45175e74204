-- case: the newest value of each of some dozens of pumps by DISTINCT ON, which goes through all
-- expect: rewrite distinct_on
-- schema
SELECT setseed(0.65);
CREATE TABLE pumps (id int PRIMARY KEY, hall text NOT NULL);
INSERT INTO pumps SELECT g, 'hall ' || g % 5 FROM generate_series(1, 40) AS g;
CREATE TABLE pump_log (id bigint PRIMARY KEY, pump_id int NOT NULL REFERENCES pumps, bar real NOT NULL, at timestamptz NOT NULL);
INSERT INTO pump_log SELECT g, 1 + (power(random(), 2) * 39.4)::int, random() * 12, timestamptz '2025-01-01' + g * interval '20 seconds' FROM generate_series(1, 200000) AS g;
CREATE INDEX pump_log_newest ON pump_log (pump_id, at DESC);
-- statements
SELECT DISTINCT ON (pump_id) pump_id, at, bar FROM pump_log ORDER BY pump_id, at DESC;
-- expert
SELECT p.id AS pump_id, l.at, l.bar FROM pumps p CROSS JOIN LATERAL (SELECT at, bar FROM pump_log WHERE pump_id = p.id ORDER BY at DESC LIMIT 1) l ORDER BY p.id;
