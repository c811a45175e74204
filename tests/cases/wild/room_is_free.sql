-- case: whether a room is free is answered by the constraint that keeps stays apart
-- expect: nothing
-- schema
SELECT setseed(0.61);
CREATE EXTENSION btree_gist;
CREATE TABLE rooms (id int PRIMARY KEY, hotel_id int NOT NULL, beds int NOT NULL);
INSERT INTO rooms SELECT g, 1 + g / 40, 1 + g % 4 FROM generate_series(1, 3000) AS g;
CREATE INDEX rooms_hotel ON rooms (hotel_id);
CREATE TABLE stays (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, room_id int NOT NULL, during daterange NOT NULL, guest text NOT NULL);
INSERT INTO stays (room_id, during, guest) SELECT 1 + g % 3000, daterange(date '2025-01-01' + (g / 3000) * 9, date '2025-01-01' + (g / 3000) * 9 + 1 + (power(random(), 2) * 8)::int), md5(g::text) FROM generate_series(0, 89999) AS g;
ALTER TABLE stays ADD EXCLUDE USING gist (room_id WITH =, during WITH &&);
-- statements
-- name: free rooms of a hotel
-- weight: 40
-- with: 7, '2025-03-03', '2025-03-05'
-- with: 70, '2025-06-09', '2025-06-10'
-- with: 500, '2025-06-09', '2025-06-10'
SELECT r.id, r.beds FROM rooms r WHERE r.hotel_id = $1 AND NOT EXISTS (SELECT FROM stays s WHERE s.room_id = r.id AND s.during && daterange($2, $3));
-- name: is it taken
-- weight: 40
-- with: 1500, '2025-03-03', '2025-03-05'
SELECT s.id, s.during FROM stays s WHERE s.room_id = $1 AND s.during && daterange($2, $3);
-- worse
CREATE INDEX ON stays (room_id);
-- worse
CREATE INDEX ON stays USING gist (during);
