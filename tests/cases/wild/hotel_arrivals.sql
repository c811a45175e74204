-- case: today's arrivals of a hotel, over rooms; the day alone brings those of all hotels
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.39);
CREATE TABLE hotels (id int PRIMARY KEY, code text NOT NULL UNIQUE, city text NOT NULL);
INSERT INTO hotels SELECT g, 'H' || g, 'city' || g % 40 FROM generate_series(1, 400) AS g;
CREATE TABLE rooms (id int PRIMARY KEY, hotel_id int NOT NULL REFERENCES hotels, number text NOT NULL, beds int NOT NULL);
INSERT INTO rooms SELECT g, CASE WHEN g <= 300 THEN 1 ELSE 2 + g * 37 % 399 END, 'room ' || g, 1 + g % 4 FROM generate_series(1, 14000) AS g;
CREATE TABLE guests (id int PRIMARY KEY, name text NOT NULL, country text NOT NULL);
INSERT INTO guests SELECT g, 'guest ' || md5(g::text), 'C' || g % 60 FROM generate_series(1, 60000) AS g;
CREATE TABLE bookings (id bigint PRIMARY KEY, room_id int NOT NULL, guest_id int NOT NULL, arrival date NOT NULL, departure date NOT NULL, state text NOT NULL);
INSERT INTO bookings
SELECT g, 1 + (random() * 13999)::int, 1 + (random() * 59999)::int, d, d + 1 + (power(random(), 3) * 12)::int, CASE WHEN random() < 0.1 THEN 'cancelled' ELSE 'confirmed' END
  FROM (SELECT g, date '2025-01-01' + (g / 3000) + (power(random(), 2) * 60)::int AS d FROM generate_series(1, 300000) AS g) AS a;
-- statements
-- name: arrivals
-- weight: 30
-- with: 'H1', '2025-03-01'
-- with: 'H200', '2025-03-02'
-- with: 'H9999', '2025-03-02'
SELECT r.number, g.name, b.departure FROM hotels h JOIN rooms r ON r.hotel_id = h.id JOIN bookings b ON b.room_id = r.id JOIN guests g ON g.id = b.guest_id
 WHERE h.code = $1 AND b.arrival = $2 AND b.state = 'confirmed' ORDER BY r.number;
-- expert
CREATE INDEX ON rooms (hotel_id);
CREATE INDEX ON bookings (room_id, arrival);
-- worse
CREATE INDEX ON bookings (arrival);
