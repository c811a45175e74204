-- case: alarms of the last days that are at least major, by the order of an enum
-- expect: create
-- schema
SELECT setseed(0.14);
CREATE TYPE severity AS ENUM ('notice', 'minor', 'major', 'critical', 'evacuate');
CREATE TABLE alarms (id int PRIMARY KEY, tunnel_id int NOT NULL, severity severity NOT NULL, raised_at timestamptz NOT NULL, text text NOT NULL);
INSERT INTO alarms
SELECT g, 1 + (power(random(), 3) * 300)::int,
       (CASE WHEN r < 0.0001 THEN 'evacuate' WHEN r < 0.001 THEN 'critical' WHEN r < 0.006 THEN 'major' WHEN r < 0.2 THEN 'minor' ELSE 'notice' END)::severity,
       now() - (160000 - g) * interval '3 minutes', 'alarm ' || md5(g::text)
  FROM (SELECT g, random() AS r FROM generate_series(1, 160000) AS g) AS a;
-- statements
-- weight: 20
SELECT id, tunnel_id, severity, raised_at FROM alarms WHERE severity >= 'major' AND raised_at > now() - interval '30 days' ORDER BY raised_at DESC;
-- weight: 5
SELECT id, tunnel_id, raised_at FROM alarms WHERE severity >= 'major' ORDER BY raised_at DESC LIMIT 100;
-- expert
CREATE INDEX ON alarms (raised_at) WHERE severity >= 'major';
-- worse
CREATE INDEX ON alarms (raised_at);
-- worse
CREATE INDEX ON alarms (tunnel_id);
