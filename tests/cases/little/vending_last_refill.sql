-- case: the greatest date of one machine; its index is without the date
-- expect: create
-- schema
SELECT setseed(0.26);
CREATE TABLE refills (id bigint PRIMARY KEY, machine_id int NOT NULL, refilled_at timestamptz NOT NULL, items int NOT NULL, driver text NOT NULL);
INSERT INTO refills SELECT g, (power(random(), 3) * 200)::int, timestamptz '2024-01-01' + g * interval '3 minutes', (random() * 40)::int, md5(g::text) FROM generate_series(1, 150000) g;
CREATE INDEX refills_machine ON refills (machine_id);
-- statements
-- weight: 20
-- with: 0
-- with: 150
-- with: 5000
SELECT max(refilled_at) FROM refills WHERE machine_id = $1;
-- expert
CREATE INDEX ON refills (machine_id, refilled_at);
-- worse
CREATE INDEX ON refills (refilled_at);
