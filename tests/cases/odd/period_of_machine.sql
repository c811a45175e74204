-- case: the state of a machine at a time: a machine has few periods, so the machine finds them, and no range index is needed
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.28);
CREATE TABLE settings_history (id bigint PRIMARY KEY, machine_id int NOT NULL, period tstzrange NOT NULL, settings text NOT NULL);
INSERT INTO settings_history SELECT g, 1 + g % 9000, tstzrange(t, t + interval '20 days'), repeat(md5(g::text), 3)
  FROM (SELECT g, timestamptz '2023-01-01' + (g / 9000) * interval '20 days' AS t FROM generate_series(1, 130000) g) AS s;
-- statements
-- weight: 40
-- with: 5, '2023-04-01'
-- with: 8999, '2023-06-15'
-- with: 20, '2035-01-01'
-- with: 90000, '2023-04-01'
SELECT id, settings FROM settings_history WHERE machine_id = $1 AND period @> $2::timestamptz;
-- expert
CREATE INDEX ON settings_history (machine_id);
-- worse
CREATE INDEX ON settings_history USING gist (period);
