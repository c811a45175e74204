-- case: a second range bounds nothing and still spares visits to the table
-- expect: create
-- base: events
-- statements
-- with: 20, '2023-01-10', '2023-01-08'
-- with: 150, '2024-01-02', '2024-01-01'
SELECT id, title FROM bookings WHERE place_id = $1 AND starts_at <= $2 AND ends_at >= $3 ORDER BY starts_at;
-- expert
CREATE INDEX ON bookings (place_id, starts_at, ends_at);
-- worse
CREATE INDEX ON bookings (starts_at, ends_at);
