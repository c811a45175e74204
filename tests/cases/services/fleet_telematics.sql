-- case: vehicles send positions all day; the last one of each is asked for on a map, and the index on a flag is only ever written
-- expect: create
-- days: 40
-- never: ignition
-- schema
SELECT setseed(0.13);
CREATE TABLE vehicle (id bigint PRIMARY KEY, plate varchar(12) NOT NULL, fleet_id bigint NOT NULL);
INSERT INTO vehicle SELECT g, 'KX-' || g, 1 + g % 30 FROM generate_series(1, 600) AS g;
CREATE TABLE position_report (id bigint PRIMARY KEY, vehicle_id bigint NOT NULL, recorded_at timestamp(6) NOT NULL, lat double precision NOT NULL, lon double precision NOT NULL, speed int NOT NULL, ignition boolean NOT NULL);
INSERT INTO position_report SELECT g, 1 + (power(random(), 2) * 590)::int, timestamp '2024-03-01' + g * interval '9 seconds', 47 + random(), 15 + random(), (random() * 100)::int, random() < 0.8 FROM generate_series(1, 280000) AS g;
CREATE TABLE trip (id bigint PRIMARY KEY, vehicle_id bigint NOT NULL, started_at timestamp(6) NOT NULL, ended_at timestamp(6), km numeric(8, 1));
INSERT INTO trip SELECT g, 1 + g % 600, timestamp '2024-01-01' + g * interval '4 minutes', CASE WHEN g < 29700 THEN timestamp '2024-01-01' + g * interval '4 minutes' + interval '1 hour' END, random() * 80 FROM generate_series(1, 30000) AS g;
CREATE INDEX idx_vehicle_fleet ON vehicle (fleet_id);
CREATE INDEX idx_position_vehicle ON position_report (vehicle_id);
CREATE INDEX idx_position_ignition ON position_report (ignition);
CREATE INDEX idx_trip_vehicle ON trip (vehicle_id);
ALTER TABLE position_report ADD CONSTRAINT fk_position_vehicle FOREIGN KEY (vehicle_id) REFERENCES vehicle;
-- statements
-- name: last position
-- weight: 100
-- with: 1
-- with: 300
-- with: 590
-- with: 599
select p1_0.id,p1_0.lat,p1_0.lon,p1_0.recorded_at,p1_0.speed from position_report p1_0 where p1_0.vehicle_id=$1 order by p1_0.recorded_at desc fetch first 1 rows only;
-- name: track of a day
-- weight: 20
-- with: 1, '2024-03-20', '2024-03-21'
-- with: 420, '2024-03-20', '2024-03-21'
select p1_0.lat,p1_0.lon,p1_0.recorded_at from position_report p1_0 where p1_0.vehicle_id=$1 and p1_0.recorded_at>=$2 and p1_0.recorded_at<$3 order by p1_0.recorded_at;
-- name: vehicles of a fleet
-- weight: 40
-- with: 7
select v1_0.id,v1_0.plate from vehicle v1_0 where v1_0.fleet_id=$1;
-- name: map of a fleet
-- weight: 10
-- with: 3
select v1_0.id,v1_0.plate,(select max(p1_0.recorded_at) from position_report p1_0 where p1_0.vehicle_id=v1_0.id) from vehicle v1_0 where v1_0.fleet_id=$1;
-- name: open trip
-- weight: 60
-- with: 500
select t1_0.id,t1_0.started_at from trip t1_0 where t1_0.vehicle_id=$1 and t1_0.ended_at is null;
-- name: report
-- weight: 300
-- with: 900001, 12, '2024-04-01 10:00'
insert into position_report (id,vehicle_id,recorded_at,lat,lon,speed,ignition) values ($1,$2,$3,47.1,15.4,50,true);
-- name: end of a trip
-- weight: 10
-- with: 29950
update trip set ended_at='2024-04-01', km=12.5 where id=$1;
-- expert
CREATE INDEX ON position_report (vehicle_id, recorded_at);
DROP INDEX idx_position_vehicle;
DROP INDEX idx_position_ignition;
-- worse
CREATE INDEX ON position_report (recorded_at);
