-- case: housekeeping of hotels on Laravel: rooms of a house on a day, an attendant's day, the last cleanings of a room, and what was left undone
-- expect: create
-- schema
SELECT setseed(0.24);
CREATE TABLE rooms (id bigserial PRIMARY KEY, hotel_id bigint NOT NULL, number varchar(10) NOT NULL, floor smallint NOT NULL, deleted_at timestamp(0));
INSERT INTO rooms (hotel_id, number, floor) SELECT 1 + (power(random(), 2) * 19)::int, (100 + g % 400)::text, g % 6 FROM generate_series(1, 1200) AS g;
CREATE TABLE cleanings (id bigserial PRIMARY KEY, room_id bigint NOT NULL, attendant_id bigint NOT NULL, due_on date NOT NULL, kind varchar(255) NOT NULL, finished_at timestamp(0), deleted_at timestamp(0));
INSERT INTO cleanings (room_id, attendant_id, due_on, kind, finished_at, deleted_at) SELECT 1 + g % 1200, 1 + (power(random(), 1.3) * 140)::int, d, CASE WHEN random() < 0.3 THEN 'departure' ELSE 'stay' END, CASE WHEN d < '2024-07-01' AND random() < 0.998 THEN d + interval '11 hours' END, CASE WHEN random() < 0.01 THEN d + interval '1 hour' END
  FROM (SELECT g, date '2024-01-01' + g / 1200 AS d FROM generate_series(1, 219000) AS g) AS s;
CREATE TABLE defects (id bigserial PRIMARY KEY, reportable_type varchar(255) NOT NULL, reportable_id bigint NOT NULL, what varchar(255) NOT NULL, fixed_at timestamp(0));
INSERT INTO defects (reportable_type, reportable_id, what, fixed_at) SELECT CASE WHEN g % 5 = 0 THEN 'App\Models\Corridor' ELSE 'App\Models\Room' END, 1 + (random() * 1190)::int, 'defect ' || g, CASE WHEN random() < 0.95 THEN timestamp '2024-02-01' END FROM generate_series(1, 20000) AS g;
CREATE INDEX rooms_hotel_id_index ON rooms (hotel_id);
CREATE INDEX cleanings_room_id_index ON cleanings (room_id);
CREATE INDEX cleanings_attendant_id_index ON cleanings (attendant_id);
CREATE INDEX defects_reportable_type_reportable_id_index ON defects (reportable_type, reportable_id);
-- statements
-- name: day of a house
-- weight: 60
-- with: 1, '2024-07-01'
-- with: 12, '2024-07-01'
-- with: 12, '2024-03-03'
select "cleanings".*, "rooms"."number" from "cleanings" inner join "rooms" on "rooms"."id" = "cleanings"."room_id" where "rooms"."hotel_id" = $1 and "cleanings"."due_on" = $2 and "cleanings"."deleted_at" is null order by "rooms"."number" asc;
-- name: day of an attendant
-- weight: 100
-- with: 1, '2024-07-01'
-- with: 100, '2024-07-01'
-- with: 999, '2024-07-01'
select * from "cleanings" where "attendant_id" = $1 and "due_on" = $2 and "finished_at" is null and "cleanings"."deleted_at" is null;
-- name: last of a room
-- weight: 40
-- with: 30
-- with: 1111
select * from "cleanings" where "cleanings"."room_id" = $1 and "cleanings"."room_id" is not null and "cleanings"."deleted_at" is null order by "due_on" desc limit 10;
-- name: left undone
-- weight: 10
-- with: '2024-06-30'
select * from "cleanings" where "finished_at" is null and "due_on" < $1 and "cleanings"."deleted_at" is null order by "due_on" asc;
-- name: defects of rooms
-- weight: 60
-- with: 12, 13, 14
select * from "defects" where "defects"."reportable_id" in ($1, $2, $3) and "defects"."reportable_type" = 'App\Models\Room';
-- name: rooms
-- weight: 60
-- with: 12
select * from "rooms" where "rooms"."hotel_id" = $1 and "rooms"."deleted_at" is null;
-- name: finish
-- weight: 60
-- with: '2024-07-01 10:12', 218500
update "cleanings" set "finished_at" = $1 where "id" = $2;
-- name: plan
-- weight: 60
-- with: 12, 40, '2024-07-02'
insert into "cleanings" ("room_id", "attendant_id", "due_on", "kind") values ($1, $2, $3, 'stay') returning "id";
-- expert
CREATE INDEX ON cleanings (room_id, due_on);
CREATE INDEX ON cleanings (due_on) WHERE finished_at IS NULL;
DROP INDEX cleanings_room_id_index;
DROP INDEX cleanings_attendant_id_index;
-- worse
CREATE INDEX ON cleanings (finished_at);
