-- case: a blood service: donors are called by group and region, whoever waited longest first; the laboratory asks for the few units in quarantine
-- expect: create
-- schema
SELECT setseed(0.16);
CREATE TABLE donor (id bigint PRIMARY KEY, card_no varchar(16) NOT NULL UNIQUE, blood_group varchar(3) NOT NULL, region_id int NOT NULL, last_donation_on date, deferred_until date, phone varchar(30));
INSERT INTO donor SELECT g, 'D' || g, (ARRAY['A+', 'A+', 'A+', 'A+', 'A+', 'A+', 'A+', '0+', '0+', '0+', '0+', '0+', '0+', '0+', 'B+', 'B+', 'A-', '0-', 'AB+', 'B-'])[1 + (random() * 19)::int], 1 + (power(random(), 2) * 39)::int,
  CASE WHEN random() < 0.85 THEN date '2018-01-01' + (sqrt(random()) * 2300)::int END, CASE WHEN random() < 0.06 THEN date '2024-06-01' + (random() * 200)::int END, '+43' || g FROM generate_series(1, 90000) AS g;
CREATE TABLE donation (id bigint PRIMARY KEY, donor_id bigint NOT NULL, center_id int NOT NULL, taken_on date NOT NULL, status varchar(12) NOT NULL, unit_no varchar(20) NOT NULL, volume int NOT NULL);
INSERT INTO donation SELECT g, 1 + (power(random(), 1.5) * 89990)::int, 1 + (power(random(), 2) * 24)::int, date '2018-01-01' + g / 90, CASE WHEN g > 206000 AND random() < 0.3 THEN 'QUARANTINE' WHEN random() < 0.97 THEN 'RELEASED' ELSE 'DISCARDED' END, 'U' || md5(g::text)::varchar(16), 450 FROM generate_series(1, 210000) AS g;
CREATE UNIQUE INDEX uk_donation_unit ON donation (unit_no);
CREATE INDEX idx_donation_donor ON donation (donor_id);
CREATE INDEX idx_donation_center ON donation (center_id);
-- statements
-- name: donors to call
-- weight: 30
-- with: 1, 'A+', '2024-01-15', '2024-06-10'
-- with: 9, '0-', '2024-01-15', '2024-06-10'
-- with: 38, 'B-', '2024-01-15', '2024-06-10'
select d1_0.id,d1_0.card_no,d1_0.last_donation_on,d1_0.phone from donor d1_0 where d1_0.region_id=$1 and d1_0.blood_group=$2 and d1_0.last_donation_on<$3 and (d1_0.deferred_until is null or d1_0.deferred_until<$4) order by d1_0.last_donation_on fetch first 50 rows only;
-- name: donor
-- weight: 80
-- with: 'D4000'
select d1_0.id,d1_0.blood_group,d1_0.region_id from donor d1_0 where d1_0.card_no=$1;
-- name: donations of a donor
-- weight: 80
-- with: 5
-- with: 80000
select n1_0.id,n1_0.taken_on,n1_0.status from donation n1_0 where n1_0.donor_id=$1 order by n1_0.taken_on desc;
-- name: day of a centre
-- weight: 40
-- with: 1, '2023-05-03'
-- with: 20, '2023-05-03'
-- with: 25, '2029-01-01'
select n1_0.id,n1_0.unit_no,n1_0.status,d1_0.blood_group from donation n1_0 join donor d1_0 on d1_0.id=n1_0.donor_id where n1_0.center_id=$1 and n1_0.taken_on=$2;
-- name: queue of the laboratory
-- weight: 60
-- with: 100
select n1_0.id,n1_0.unit_no,n1_0.taken_on from donation n1_0 where n1_0.status='QUARANTINE' order by n1_0.taken_on,n1_0.id fetch first $1 rows only;
-- name: unit
-- weight: 60
-- with: 'Uc4ca4238a0b92382'
select n1_0.id,n1_0.status,n1_0.donor_id from donation n1_0 where n1_0.unit_no=$1;
-- name: release
-- weight: 30
-- with: 209500
update donation set status='RELEASED' where id=$1;
-- name: donate
-- weight: 30
-- with: 300001, 4000, 3, '2024-06-10', 'Unew'
insert into donation (id,donor_id,center_id,taken_on,status,unit_no,volume) values ($1,$2,$3,$4,'QUARANTINE',$5,450);
-- name: remember
-- weight: 30
-- with: '2024-06-10', 4000
update donor set last_donation_on=$1 where id=$2;
-- expert
CREATE INDEX ON donor (region_id, blood_group, last_donation_on);
CREATE INDEX ON donation (center_id, taken_on);
CREATE INDEX ON donation (taken_on, id) WHERE status = 'QUARANTINE';
DROP INDEX idx_donation_center;
-- worse
CREATE INDEX ON donor (blood_group);
CREATE INDEX ON donation (status);
