-- case: car sharing on Laravel: whether a car is free is asked before each booking, a job reminds of the next hour, ratings are polymorphic and have their index
-- expect: create
-- schema
SELECT setseed(0.17);
CREATE TABLE cars (id bigserial PRIMARY KEY, plate varchar(255) NOT NULL, city_id bigint NOT NULL, out_of_service boolean NOT NULL, deleted_at timestamp(0));
INSERT INTO cars (plate, city_id, out_of_service) SELECT 'W-' || g, 1 + g % 12, random() < 0.05 FROM generate_series(1, 900) AS g;
CREATE TABLE bookings (id bigserial PRIMARY KEY, car_id bigint NOT NULL, user_id bigint NOT NULL, starts_at timestamp(0) NOT NULL, ends_at timestamp(0) NOT NULL, status varchar(255) NOT NULL, reminded_at timestamp(0), deleted_at timestamp(0), created_at timestamp(0));
INSERT INTO bookings (car_id, user_id, starts_at, ends_at, status, reminded_at, deleted_at, created_at)
SELECT 1 + (power(random(), 2) * 890)::int, 1 + (power(random(), 2) * 30000)::int, s, s + (1 + (random() * 10)::int) * interval '1 hour', CASE WHEN random() < 0.1 THEN 'cancelled' WHEN g < 205000 THEN 'finished' ELSE 'confirmed' END, CASE WHEN g < 205000 THEN s - interval '1 hour' END, CASE WHEN random() < 0.02 THEN s END, s - interval '2 days'
  FROM (SELECT g, timestamp '2021-01-01' + g * interval '9 minutes' + random() * interval '3 days' AS s FROM generate_series(1, 210000) AS g) AS b;
CREATE TABLE ratings (id bigserial PRIMARY KEY, rateable_type varchar(255) NOT NULL, rateable_id bigint NOT NULL, user_id bigint NOT NULL, stars smallint NOT NULL, comment text);
INSERT INTO ratings (rateable_type, rateable_id, user_id, stars) SELECT CASE WHEN g % 3 = 0 THEN 'App\Models\User' ELSE 'App\Models\Car' END, 1 + (random() * 890)::int, 1 + (random() * 30000)::int, 1 + (random() * 4)::int FROM generate_series(1, 40000) AS g;
CREATE INDEX cars_city_id_index ON cars (city_id);
CREATE INDEX bookings_car_id_index ON bookings (car_id);
CREATE INDEX bookings_user_id_index ON bookings (user_id);
CREATE INDEX ratings_rateable_type_rateable_id_index ON ratings (rateable_type, rateable_id);
-- statements
-- name: is it taken
-- weight: 80
-- with: 1, '2024-08-10 12:00', '2024-08-10 09:00'
-- with: 400, '2024-08-10 12:00', '2024-08-10 09:00'
-- with: 895, '2024-08-10 12:00', '2024-08-10 09:00'
select exists(select * from "bookings" where "car_id" = $1 and "starts_at" < $2 and "ends_at" > $3 and "status" in ('confirmed', 'running') and "bookings"."deleted_at" is null) as "exists";
-- name: cars of a city
-- weight: 60
-- with: 5
select * from "cars" where "city_id" = $1 and "out_of_service" = false and "cars"."deleted_at" is null;
-- name: my bookings
-- weight: 60
-- with: 1
-- with: 20000
-- with: 99999
select * from "bookings" where "bookings"."user_id" = $1 and "bookings"."deleted_at" is null order by "starts_at" desc limit 15 offset 0;
-- name: to remind
-- weight: 40
-- with: '2024-08-05 10:00', '2024-08-05 11:00'
-- with: '2024-08-06 03:00', '2024-08-06 04:00'
select * from "bookings" where "starts_at" between $1 and $2 and "reminded_at" is null and "status" = 'confirmed' and "bookings"."deleted_at" is null;
-- name: stars
-- weight: 60
-- with: 12
select avg("stars") as aggregate from "ratings" where "ratings"."rateable_type" = 'App\Models\Car' and "ratings"."rateable_id" = $1 and "ratings"."rateable_id" is not null;
-- name: book
-- weight: 20
-- with: 12, 77
insert into "bookings" ("car_id", "user_id", "starts_at", "ends_at", "status", "created_at") values ($1, $2, '2024-08-20 10:00', '2024-08-20 12:00', 'confirmed', '2024-08-05') returning "id";
-- name: reminded
-- weight: 20
-- with: 207000
update "bookings" set "reminded_at" = '2024-08-05 10:00' where "id" = $1;
-- name: status
-- weight: 30
-- with: 'running', 206000
update "bookings" set "status" = $1 where "id" = $2;
-- expert
CREATE INDEX ON bookings (car_id, ends_at);
CREATE INDEX ON bookings (user_id, starts_at);
CREATE INDEX ON bookings (starts_at) WHERE reminded_at IS NULL;
DROP INDEX bookings_car_id_index;
DROP INDEX bookings_user_id_index;
-- worse
CREATE INDEX ON bookings (status);
