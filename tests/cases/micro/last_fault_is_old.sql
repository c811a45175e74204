-- case: the last faulty reading: max() walks back from the newest, and the faults are old or there are none
-- expect: create
-- schema
SELECT setseed(0.4);
CREATE TABLE readings (id bigint PRIMARY KEY, meter_id int NOT NULL, taken_at timestamptz NOT NULL, value numeric NOT NULL, faulty boolean NOT NULL);
INSERT INTO readings SELECT g, 1 + g % 50, '2024-01-01'::timestamptz + g * interval '90 seconds', round((random() * 500)::numeric, 2),
	g < 60000 AND g % 50 <> 7 AND random() < 0.02 FROM generate_series(1, 250000) g;
CREATE INDEX readings_meter ON readings (meter_id, taken_at);
-- statements
-- with: 1
-- with: 8
-- with: 40
SELECT max(taken_at) FROM readings WHERE meter_id = $1 AND faulty;
-- expert
CREATE INDEX ON readings (meter_id, taken_at) WHERE faulty;
-- worse
CREATE INDEX ON readings (taken_at);
-- worse
CREATE INDEX ON readings (faulty);
