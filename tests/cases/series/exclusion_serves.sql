-- case: the constraint against double bookings also finds them
-- expect: nothing
-- schema
CREATE EXTENSION btree_gist;
CREATE TABLE reservations (id bigint PRIMARY KEY, room_id int NOT NULL, during tstzrange NOT NULL, title text NOT NULL, EXCLUDE USING gist (room_id WITH =, during WITH &&));
INSERT INTO reservations SELECT g, 1 + g % 40, tstzrange(timestamptz '2025-01-01' + g / 40 * interval '1 hour', timestamptz '2025-01-01' + g / 40 * interval '1 hour' + interval '50 minutes'), 'meeting ' || g FROM generate_series(1, 20000) AS g;
VACUUM (ANALYZE) reservations;
-- statements
-- weight: 20
-- with: 7, '2025-01-05 09:00', '2025-01-05 11:00'
-- with: 39, '2025-01-12', '2025-01-13'
SELECT id, title, during FROM reservations WHERE room_id = $1 AND during && tstzrange($2, $3);
