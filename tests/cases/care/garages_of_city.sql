-- case: a few hundred garages fill three pages; their tickets are served already
-- expect: nothing
-- schema
SELECT setseed(0.11);
CREATE TABLE garages (id int PRIMARY KEY, city text NOT NULL, name text NOT NULL, places int NOT NULL);
INSERT INTO garages SELECT g, 'city ' || (power(random(), 2) * 60)::int, 'garage ' || g, 40 + (random() * 900)::int FROM generate_series(1, 380) AS g;
CREATE TABLE tickets (id bigint PRIMARY KEY, garage_id int NOT NULL, plate text NOT NULL, entered_at timestamptz NOT NULL, left_at timestamptz);
INSERT INTO tickets
SELECT g, 1 + (power(random(), 3) * 379)::int, 'P' || md5((g % 40000)::text), timestamptz '2025-01-01' + g * interval '90 seconds', timestamptz '2025-01-01' + g * interval '90 seconds' + random() * interval '9 hours'
  FROM generate_series(1, 110000) AS g;
CREATE INDEX tickets_garage ON tickets (garage_id, entered_at);
-- statements
-- name: garages
-- weight: 30
SELECT id, name, places FROM garages WHERE city = 'city 7' ORDER BY name;
-- name: last tickets
-- weight: 20
SELECT id, plate, left_at FROM tickets WHERE garage_id = 17 ORDER BY entered_at DESC LIMIT 20;
-- name: tickets of a city
SELECT g.name, t.plate FROM garages g JOIN tickets t ON t.garage_id = g.id WHERE g.city = 'city 44' AND t.entered_at > '2025-04-20' ORDER BY t.entered_at LIMIT 10;
-- worse
CREATE INDEX ON garages (city);
