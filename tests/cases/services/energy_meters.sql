-- case: energy meters: the key of readings begins with the meter and serves the service; what is asked once a month is read in whole, what every reading changes has no index
-- expect: nothing
-- schema
SELECT setseed(0.28);
CREATE TABLE meters (id int PRIMARY KEY, serial_no varchar(20) NOT NULL UNIQUE, household_id int NOT NULL, tariff_id smallint NOT NULL, last_seen_at timestamptz NOT NULL, last_kwh numeric(10, 1) NOT NULL);
INSERT INTO meters SELECT g, 'SN' || g, 1 + g * 7 % 19000, 1 + g % 4, timestamptz '2024-05-01' - power(random(), 9) * interval '20 days', random() * 9000 FROM generate_series(1, 20000) AS g;
CREATE TABLE meter_readings (meter_id int NOT NULL, read_at timestamptz NOT NULL, kwh numeric(10, 1) NOT NULL, estimated boolean NOT NULL, PRIMARY KEY (meter_id, read_at));
INSERT INTO meter_readings SELECT 1 + g % 20000, timestamptz '2024-04-17' + g / 20000 * interval '1 day' + random() * interval '1 hour', random() * 9000, random() < 0.03 FROM generate_series(0, 279999) AS g;
CREATE TABLE bills (id int PRIMARY KEY, household_id int NOT NULL, month date NOT NULL, amount numeric(10, 2) NOT NULL, paid_on date);
INSERT INTO bills SELECT g, 1 + g % 19000, date '2023-06-01' + g / 19000 * 30, random() * 200, CASE WHEN random() < 0.98 THEN date '2024-01-01' END FROM generate_series(1, 90000) AS g;
CREATE INDEX meters_household ON meters (household_id);
CREATE UNIQUE INDEX bills_household_month ON bills (household_id, month);
CREATE INDEX bills_unpaid ON bills (month) WHERE paid_on IS NULL;
ALTER TABLE meter_readings ADD FOREIGN KEY (meter_id) REFERENCES meters;
-- statements
-- name: meter
-- weight: 100
-- with: 'SN777'
SELECT id, household_id, tariff_id FROM meters WHERE serial_no = $1;
-- name: last reading
-- weight: 60
-- with: 777
-- with: 99999
SELECT read_at, kwh FROM meter_readings WHERE meter_id = $1 ORDER BY read_at DESC LIMIT 1;
-- name: days of a meter
-- weight: 60
-- with: 777, '2024-04-20', '2024-04-27'
SELECT read_at, kwh, estimated FROM meter_readings WHERE meter_id = $1 AND read_at >= $2 AND read_at < $3 ORDER BY read_at;
-- name: meters of a household
-- weight: 60
-- with: 4000
SELECT m.id, m.serial_no, (SELECT r.kwh FROM meter_readings r WHERE r.meter_id = m.id ORDER BY r.read_at DESC LIMIT 1) AS kwh FROM meters m WHERE m.household_id = $1;
-- name: bills of a household
-- weight: 40
-- with: 4000
SELECT id, month, amount, paid_on FROM bills WHERE household_id = $1 ORDER BY month DESC;
-- name: to remind
-- weight: 5
-- with: '2023-08-01'
SELECT id, household_id, amount FROM bills WHERE paid_on IS NULL AND month < $1;
-- name: silent ones
-- weight: 1
-- with: '2024-04-20'
SELECT id, serial_no, last_seen_at FROM meters WHERE last_seen_at < $1;
-- name: month
-- weight: 1
SELECT date_trunc('day', read_at) AS day, count(*) FILTER (WHERE estimated) AS estimated, count(*) FROM meter_readings GROUP BY 1 ORDER BY 1;
-- name: reading
-- weight: 400
-- with: 777, '2024-05-01 12:00', 4000
INSERT INTO meter_readings (meter_id, read_at, kwh, estimated) VALUES ($1, $2, $3, false);
-- name: seen
-- weight: 400
-- with: '2024-05-01 12:00', 4000, 777
UPDATE meters SET last_seen_at = $1, last_kwh = $2 WHERE id = $3;
-- name: paid
-- weight: 20
-- with: '2024-05-01', 4000
UPDATE bills SET paid_on = $1 WHERE id = $2;
