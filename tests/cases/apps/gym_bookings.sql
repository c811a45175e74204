-- case: bookings of a gym (Hibernate): the join table is read from the side its key does not begin with, and the timetable by studio and day
-- expect: create
-- most: 3
-- schema
CREATE TABLE gym_class (
  id bigint PRIMARY KEY,
  studio_id int NOT NULL,
  coach_id int NOT NULL,
  title varchar(255) NOT NULL,
  starts_at timestamp(6) NOT NULL
);
CREATE TABLE booking (
  member_id bigint NOT NULL,
  class_id bigint NOT NULL REFERENCES gym_class,
  state varchar(20) NOT NULL,
  booked_at timestamp(6) NOT NULL,
  PRIMARY KEY (member_id, class_id)
);
SELECT setseed(0.13);
INSERT INTO gym_class
SELECT g, 1 + floor(40 * power(random(), 2))::int, 1 + g % 170, 'Class ' || md5(g::text), '2024-01-01'::timestamp + (g / 30) * interval '9 hours'
FROM generate_series(1, 60000) g;
INSERT INTO booking
SELECT 1 + floor(9000 * power(random(), 2))::int, 1 + floor(60000 * random())::int, CASE WHEN random() < 0.9 THEN 'BOOKED' ELSE 'CANCELLED' END, '2024-01-01'::timestamp + g * interval '3 minutes'
FROM generate_series(1, 250000) g
ON CONFLICT DO NOTHING;
CREATE INDEX idx_gym_class_coach ON gym_class (coach_id);
-- statements
-- name: who comes
-- weight: 20
-- with: 17
-- with: 44000
-- with: 99999
select b1_0.member_id,b1_0.state,b1_0.booked_at from booking b1_0 where b1_0.class_id=$1 order by b1_0.booked_at;
-- name: places taken
-- weight: 20
select count(*) from booking b1_0 where b1_0.class_id=31000 and b1_0.state='BOOKED';
-- name: my coming classes
-- weight: 15
-- with: 1
-- with: 8000
select c1_0.id,c1_0.title,c1_0.starts_at from booking b1_0 join gym_class c1_0 on c1_0.id=b1_0.class_id where b1_0.member_id=$1 and c1_0.starts_at>='2026-01-01' order by c1_0.starts_at;
-- name: timetable of a week
-- weight: 20
-- with: 1, '2025-03-03', '2025-03-10'
-- with: 35, '2025-03-03', '2025-03-10'
-- with: 77, '2025-03-03', '2025-03-10'
select c1_0.id,c1_0.title,c1_0.coach_id,c1_0.starts_at from gym_class c1_0 where c1_0.studio_id=$1 and c1_0.starts_at>=$2 and c1_0.starts_at<$3 order by c1_0.starts_at;
-- name: classes of a coach
-- weight: 5
select c1_0.id,c1_0.title,c1_0.starts_at from gym_class c1_0 where c1_0.coach_id=44 and c1_0.starts_at>='2026-01-15' order by c1_0.starts_at;
-- name: book
-- weight: 10
insert into booking (member_id,class_id,state,booked_at) values (77777,300,'BOOKED','2026-02-01 10:00') on conflict (member_id,class_id) do update set state='BOOKED';
-- expert
CREATE INDEX ON booking (class_id);
CREATE INDEX ON gym_class (studio_id, starts_at);
-- worse
CREATE INDEX ON gym_class (starts_at);
