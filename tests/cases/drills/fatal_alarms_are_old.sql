-- case: the newest alarms of a severity, where the fatal ones are few and all old: the primary key is walked to its end
-- expect: create
-- schema
SELECT setseed(0.14);
CREATE TABLE machine_alarms (id bigserial PRIMARY KEY, machine_id int NOT NULL, severity text NOT NULL, raised_at timestamptz NOT NULL, wording text NOT NULL);
INSERT INTO machine_alarms (machine_id, severity, raised_at, wording)
SELECT 1 + (random() * 800)::int, CASE WHEN g < 60000 AND g % 1500 = 0 THEN 'fatal' WHEN random() < 0.1 THEN 'warning' ELSE 'info' END, timestamptz '2024-01-01' + g * interval '2 minutes', 'alarm ' || md5(g::text) FROM generate_series(1, 250000) AS g;
-- statements
-- name: newest of a severity
-- weight: 30
-- with: 'info'
-- with: 'warning'
-- with: 'fatal'
-- with: 'debug'
SELECT id, machine_id, raised_at, wording FROM machine_alarms WHERE severity = $1 ORDER BY id DESC LIMIT 20;
-- name: raised
-- weight: 60
-- with: 17
INSERT INTO machine_alarms (machine_id, severity, raised_at, wording) VALUES ($1, 'info', now(), 'door open');
-- expert
CREATE INDEX ON machine_alarms (severity, id);
-- worse
CREATE INDEX ON machine_alarms (severity) WHERE severity = 'warning';
