-- case: bookings of a day by a cast of the time, which hides the index of the time
-- expect: rewrite function_on_column
-- schema
CREATE TABLE court_bookings (
  id int PRIMARY KEY,
  club_id int NOT NULL,
  court_no int NOT NULL,
  starts_at timestamptz NOT NULL,
  member_id int NOT NULL,
  price numeric NOT NULL,
  remark text NOT NULL
);
SELECT setseed(0.62);
INSERT INTO court_bookings
SELECT g, 1 + floor(25 * power(random(), 2))::int, 1 + floor(8 * random())::int, '2023-01-01'::timestamptz + random() * interval '1100 days', 1 + floor(9000 * random() * random())::int, 10 + floor(20 * random())::int, md5(g::text) || md5((g * 2)::text)
FROM generate_series(1, 150000) g;
CREATE INDEX court_bookings_club_starts ON court_bookings (club_id, starts_at);
CREATE INDEX court_bookings_starts ON court_bookings (starts_at);
CREATE INDEX court_bookings_member ON court_bookings (member_id, starts_at);
-- statements
-- name: day of a club
-- weight: 20
-- with: 1, '2025-06-01'
-- with: 20, '2025-06-01'
-- with: 20, '2029-01-01'
SELECT id, court_no, starts_at, member_id FROM court_bookings WHERE club_id = $1 AND starts_at::date = $2 ORDER BY starts_at;
-- name: takings of a day
-- weight: 5
-- with: '2025-06-01'
-- with: '2029-01-01'
SELECT club_id, count(*), sum(price) FROM court_bookings WHERE starts_at::date = $1 GROUP BY club_id;
-- name: of a member
-- weight: 20
-- with: 1
-- with: 8000
SELECT id, club_id, starts_at FROM court_bookings WHERE member_id = $1 ORDER BY starts_at DESC LIMIT 10;
-- expert
SELECT id, court_no, starts_at, member_id FROM court_bookings WHERE club_id = $1 AND starts_at >= $2::date AND starts_at < $2::date + 1 ORDER BY starts_at;
SELECT club_id, count(*), sum(price) FROM court_bookings WHERE starts_at >= $1::date AND starts_at < $1::date + 1 GROUP BY club_id;
SELECT id, club_id, starts_at FROM court_bookings WHERE member_id = $1 ORDER BY starts_at DESC LIMIT 10;
