-- case: bookings of desks kept apart by an exclusion constraint, which also answers whether a desk is free; bookings of a member lack an index, and the check-in is by code
-- expect: create
-- most: 2
-- schema
CREATE EXTENSION btree_gist;
SELECT setseed(0.123);
CREATE TABLE booking (id serial PRIMARY KEY, desk_id int NOT NULL, member_id int NOT NULL, during tsrange NOT NULL, code varchar(12) NOT NULL, checked_in boolean NOT NULL DEFAULT false, EXCLUDE USING gist (desk_id WITH =, during WITH &&));
INSERT INTO booking (desk_id, member_id, during, code, checked_in) SELECT 1 + g % 100, 1 + floor(1500 * power(random(), 2))::int, tsrange(timestamp '2024-01-01 08:00' + (g / 100) * interval '1 day', timestamp '2024-01-01 18:00' + (g / 100) * interval '1 day'), 'C' || substr(md5(g::text), 1, 9), g < 55000 FROM generate_series(1, 60000) AS g;
-- statements
-- name: free
-- weight: 40
-- with: 5, '2025-03-03 09:00', '2025-03-03 12:00'
-- with: 99, '2031-03-03 09:00', '2031-03-03 12:00'
SELECT b.id FROM booking b WHERE b.desk_id = $1 AND b.during && tsrange($2, $3) LIMIT 1;
-- name: of a member
-- weight: 40
-- with: 1, '2025-03-03'
-- with: 1400, '2025-03-03'
-- with: 5000, '2025-03-03'
SELECT b.id, b.desk_id, b.during, b.code FROM booking b WHERE b.member_id = $1 AND upper(b.during) > $2 ORDER BY lower(b.during) LIMIT 20;
-- name: by code
-- weight: 30
-- with: 'Cc4ca4238a'
-- with: 'C'
SELECT b.id, b.desk_id, b.member_id FROM booking b WHERE b.code = $1 AND NOT b.checked_in;
-- name: check in
-- weight: 20
-- with: 58000
UPDATE booking SET checked_in = true WHERE id = $1;
-- name: book
-- weight: 20
-- with: 5, 60
INSERT INTO booking (desk_id, member_id, during, code) VALUES ($1, $2, '[2031-01-01 08:00, 2031-01-01 18:00)', 'Cx') RETURNING id;
-- expert
CREATE INDEX ON booking (member_id);
CREATE INDEX ON booking (code);
-- worse
CREATE INDEX ON booking USING gist (during);
