-- Vehicles of accounts, their trips, positions by month, alerts and commands. Few accounts and vehicles have most rows, few trips
-- are under way, nearly all commands are acknowledged; groups form a tree; trips without a driver are common.
SELECT setseed(0.57);
CREATE TYPE vehicle_state AS ENUM ('ordered', 'active', 'workshop', 'sold');
CREATE TYPE fence_event AS ENUM ('enter', 'exit');
CREATE DOMAIN metres AS integer CHECK (VALUE >= 0);
CREATE TABLE accounts (id int PRIMARY KEY, name text NOT NULL, plan text NOT NULL, settings jsonb NOT NULL);
INSERT INTO accounts SELECT g, 'account ' || g, (ARRAY['basic', 'basic', 'pro'])[1 + g % 3], jsonb_build_object('tz', 'UTC', 'units', 'km') FROM generate_series(1, 200) AS g;
CREATE TABLE groups (id int PRIMARY KEY, account_id int NOT NULL, parent_id int, name text NOT NULL);
INSERT INTO groups SELECT g, 1 + g % 200, CASE WHEN g > 200 THEN 200 * ((g - 201) / 1000) + 1 + g % 200 END, 'group ' || g || ' ' || md5(g::text) FROM generate_series(1, 30000) AS g;
CREATE TABLE drivers (id int PRIMARY KEY, account_id int NOT NULL, email text NOT NULL, name text NOT NULL, deleted_at timestamptz);
INSERT INTO drivers SELECT g, 1 + (power(random(), 3) * 199)::int, 'Driver' || g || '@Fleet.example', 'Driver ' || md5(g::text), CASE WHEN random() < 0.2 THEN timestamptz '2025-01-01' + random() * interval '200 days' END
  FROM generate_series(1, 12000) AS g;
CREATE TABLE vehicles (
  id int PRIMARY KEY, account_id int NOT NULL, group_id int, vin text NOT NULL, plate text COLLATE "und-x-icu" NOT NULL, state vehicle_state NOT NULL, odometer metres NOT NULL, features text[] NOT NULL, settings jsonb NOT NULL,
  last_seen_at timestamptz, deleted_at timestamptz, created_at timestamptz NOT NULL);
INSERT INTO vehicles
SELECT g, 1 + (power(random(), 3) * 199)::int, CASE WHEN random() < 0.95 THEN 201 + (power(random(), 2) * 29799)::int END, 'WV' || upper(substr(md5('v' || g), 1, 15)), 'W-' || lpad((g * 7919 % 100003)::text, 6, '0') || chr(65 + g % 26),
       (CASE WHEN random() < 0.1 THEN 'sold' WHEN random() < 0.02 THEN 'workshop' WHEN random() < 0.01 THEN 'ordered' ELSE 'active' END)::vehicle_state, (power(random(), 2) * 3e8)::int,
       CASE WHEN random() < 0.3 THEN ARRAY['f' || (power(random(), 3) * 80)::int, 'f' || (power(random(), 3) * 80)::int] ELSE '{}' END,
       jsonb_build_object('idle', (random() * 10)::int, 'tariff', 't' || g % 6), timestamptz '2025-06-30' - power(random(), 6) * interval '100 days', CASE WHEN random() < 0.1 THEN timestamptz '2025-03-01' END,
       timestamptz '2020-01-01' + g * interval '80 minutes'
  FROM generate_series(1, 30000) AS g;
CREATE TABLE trips (
  id bigint PRIMARY KEY, account_id int NOT NULL, vehicle_id int NOT NULL, driver_id int, started_at timestamptz NOT NULL, ended_at timestamptz, during tstzrange GENERATED ALWAYS AS (tstzrange(started_at, ended_at)) STORED,
  distance metres NOT NULL, cost numeric(10, 2), purpose text NOT NULL, reference text, reviewed boolean NOT NULL, route jsonb NOT NULL);
INSERT INTO trips (id, account_id, vehicle_id, driver_id, started_at, ended_at, distance, cost, purpose, reference, reviewed, route)
SELECT g, 1 + (power(random(), 3) * 199)::int, 1 + (power(random(), 3) * 29999)::int, CASE WHEN random() < 0.6 THEN 1 + (power(random(), 2) * 11999)::int END, s, CASE WHEN g <= 119000 OR random() < 0.6 THEN s + (5 + power(random(), 5) * 600) * interval '1 minute' END,
       (power(random(), 4) * 400000)::int, CASE WHEN random() < 0.5 THEN round((random() * 200)::numeric, 2) END, (ARRAY['business', 'business', 'business', 'private', 'commute'])[1 + (random() * 4)::int],
       CASE WHEN random() < 0.1 THEN 'R' || (random() * 90000)::int END, random() < 0.97, jsonb_build_object('from', md5(g::text), 'to', md5((g + 1)::text))
  FROM (SELECT g, timestamptz '2025-01-01' + g * interval '129 seconds' + random() * interval '1 hour' AS s FROM generate_series(1, 120000) AS g) AS t;
ALTER TABLE trips ADD FOREIGN KEY (vehicle_id) REFERENCES vehicles;
CREATE TABLE positions (
  id bigint NOT NULL, vehicle_id int NOT NULL, recorded_at timestamptz NOT NULL, lat double precision NOT NULL, lon double precision NOT NULL, speed smallint NOT NULL, ignition boolean NOT NULL, raw text NOT NULL,
  PRIMARY KEY (id, recorded_at)) PARTITION BY RANGE (recorded_at);
CREATE TABLE positions_2025_03 PARTITION OF positions FOR VALUES FROM ('2025-03-01') TO ('2025-04-01');
CREATE TABLE positions_2025_04 PARTITION OF positions FOR VALUES FROM ('2025-04-01') TO ('2025-05-01');
CREATE TABLE positions_2025_05 PARTITION OF positions FOR VALUES FROM ('2025-05-01') TO ('2025-06-01');
CREATE TABLE positions_2025_06 PARTITION OF positions FOR VALUES FROM ('2025-06-01') TO ('2025-07-01');
INSERT INTO positions
SELECT g, CASE WHEN g < 36000 THEN 900 + (random() * 50)::int ELSE 1 + (power(random(), 2) * 1999)::int END, timestamptz '2025-03-01' + g * interval '57 seconds', 48 + random(), 16 + random(), (power(random(), 2) * 140)::int, random() < 0.9, md5(g::text)
  FROM generate_series(1, 180000) AS g;
CREATE TABLE geofences (id int PRIMARY KEY, account_id int NOT NULL, name text NOT NULL, lat numrange NOT NULL, lon numrange NOT NULL, cells int[] NOT NULL, active boolean NOT NULL);
INSERT INTO geofences
SELECT g, 1 + (power(random(), 2) * 199)::int, 'fence ' || g, numrange(y, y + (0.001 + power(random(), 4) * 0.05)::numeric), numrange(x, x + (0.001 + power(random(), 4) * 0.05)::numeric), ARRAY[c, c + 1, c + 100], random() < 0.9
  FROM (SELECT g, (48 + random())::numeric(9, 5) AS y, (16 + random())::numeric(9, 5) AS x, (random() * 10000)::int AS c FROM generate_series(1, 25000) AS g) AS f;
CREATE TABLE fence_events (id bigint PRIMARY KEY, fence_id int NOT NULL, vehicle_id int NOT NULL, kind fence_event NOT NULL, at timestamptz NOT NULL);
INSERT INTO fence_events SELECT g, 1 + (power(random(), 2) * 24999)::int, 1 + (power(random(), 2) * 1999)::int, (ARRAY['enter', 'exit'])[1 + g % 2]::fence_event, timestamptz '2025-01-01' + g * interval '200 seconds' FROM generate_series(1, 75000) AS g;
ALTER TABLE fence_events ADD FOREIGN KEY (fence_id) REFERENCES geofences ON DELETE CASCADE;
CREATE TABLE alerts (
  id bigint PRIMARY KEY, account_id int NOT NULL, vehicle_id int NOT NULL, kind text NOT NULL, severity smallint NOT NULL, data jsonb NOT NULL, acknowledged_at timestamptz, resolved_at timestamptz, created_at timestamptz NOT NULL);
INSERT INTO alerts
SELECT g, 1 + (power(random(), 3) * 199)::int, 1 + (power(random(), 2) * 9999)::int, (ARRAY['speed', 'speed', 'speed', 'fuel', 'engine', 'theft'])[1 + (power(random(), 2) * 5.3)::int], (power(random(), 3) * 4.4)::int,
       jsonb_build_object('code', 'P' || lpad((power(random(), 2) * 3000)::int::text, 4, '0'), 'value', (random() * 200)::int),
       CASE WHEN random() < 0.985 OR g < 15000 THEN c + interval '1 hour' END, CASE WHEN random() < 0.8 THEN c + random() * interval '20 days' END, c
  FROM (SELECT g, timestamptz '2025-01-01' + g * interval '170 seconds' AS c FROM generate_series(1, 90000) AS g) AS a;
CREATE TABLE devices (id int PRIMARY KEY, vehicle_id int, imei text NOT NULL UNIQUE, firmware text NOT NULL, online boolean NOT NULL, seen_at timestamptz NOT NULL);
INSERT INTO devices SELECT g, CASE WHEN random() < 0.9 THEN g END, lpad((g::bigint * 104729 % 999999999999)::text, 15, '0'), 'fw' || (power(random(), 3) * 12)::int, random() < 0.7, timestamptz '2025-06-30' - power(random(), 5) * interval '60 days' FROM generate_series(1, 30000) AS g;
CREATE TABLE commands (id bigint PRIMARY KEY, device_id int NOT NULL, state text NOT NULL, priority smallint NOT NULL, run_after timestamptz NOT NULL, attempts int NOT NULL, payload text NOT NULL, updated_at timestamptz NOT NULL);
INSERT INTO commands
SELECT g, 1 + (power(random(), 2) * 29999)::int, CASE WHEN g > 108500 AND random() < 0.9 THEN 'queued' WHEN g > 107500 AND random() < 0.5 THEN 'sent' WHEN random() < 0.01 THEN 'failed' ELSE 'acknowledged' END, (power(random(), 3) * 9)::int,
       timestamptz '2025-01-01' + g * interval '2 minutes' + random() * interval '1 day', (power(random(), 5) * 5)::int, repeat('c', 80), timestamptz '2025-01-01' + g * interval '2 minutes'
  FROM generate_series(1, 110000) AS g;
CREATE TABLE grants (user_id int NOT NULL, group_id int NOT NULL, role text NOT NULL, PRIMARY KEY (group_id, user_id));
INSERT INTO grants SELECT 1 + (power(random(), 2) * 4999)::int, 1 + (random() * 29999)::int, (ARRAY['viewer', 'viewer', 'manager'])[1 + g % 3] FROM generate_series(1, 50000) AS g ON CONFLICT DO NOTHING;
CREATE TABLE mileage_daily (vehicle_id int NOT NULL, day date NOT NULL, distance bigint NOT NULL, trips int NOT NULL, PRIMARY KEY (vehicle_id, day));
INSERT INTO mileage_daily SELECT v, date '2025-01-01' + d * 3, (random() * 400000)::int, (random() * 9)::int FROM generate_series(1, 600) AS v, generate_series(0, 59) AS d;
