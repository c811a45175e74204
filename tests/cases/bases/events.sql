-- What is only appended: events, an outbox of which the newest fifty are not delivered, visits, bookings of rooms.
SELECT setseed(0.34);
CREATE TABLE events (id bigint PRIMARY KEY, device_id bigint NOT NULL, kind text NOT NULL, level integer NOT NULL, value double precision NOT NULL, payload jsonb NOT NULL, occurred_at timestamptz NOT NULL);
INSERT INTO events
SELECT g, 1 + (random() * 4999)::int, CASE WHEN random() < 0.002 THEN 'crash' WHEN random() < 0.3 THEN 'login' ELSE 'beat' END,
       (power(random(), 2) * 9)::int, random() * 100, jsonb_build_object('session', md5((g / 20)::text), 'ms', (random() * 500)::int),
       timestamptz '2025-01-01' + g * interval '1 minute'
  FROM generate_series(1, 200000) AS g;
CREATE TABLE outbox (id bigint PRIMARY KEY, topic text NOT NULL, payload text NOT NULL, attempts integer NOT NULL, delivered_at timestamptz, created_at timestamptz NOT NULL);
INSERT INTO outbox
SELECT g, 'topic' || g % 5, repeat('x', 100), 0, CASE WHEN g <= 149950 THEN timestamptz '2025-01-01' + g * interval '1 minute' END, timestamptz '2025-01-01' + g * interval '1 minute'
  FROM generate_series(1, 150000) AS g;
CREATE TABLE bookings (id bigint PRIMARY KEY, place_id bigint NOT NULL, owner_id bigint NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, during tstzrange NOT NULL, title text NOT NULL);
INSERT INTO bookings
SELECT g, 1 + (random() * 199)::int, 1 + (random() * 999)::int, starts, starts + length, tstzrange(starts, starts + length), 'booking ' || g
  FROM (SELECT g, timestamptz '2020-01-01' + (random() * 3000000)::int * interval '1 minute' AS starts, (15 + random() * 120)::int * interval '1 minute' AS length
          FROM generate_series(1, 100000) AS g) AS spread;
