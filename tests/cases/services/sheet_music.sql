-- case: a library of sheet music whose indexes are right: composers are few, the librarian's yearly list reads all, a shelf changes with each return
-- expect: nothing
-- schema
SELECT setseed(0.25);
CREATE TABLE composer (id bigint PRIMARY KEY, name varchar(120) NOT NULL, born int);
INSERT INTO composer SELECT g, 'Composer ' || md5(g::text), 1500 + g % 450 FROM generate_series(1, 150) AS g;
CREATE TABLE work (id bigint PRIMARY KEY, composer_id bigint NOT NULL, catalogue_no varchar(20) NOT NULL, title varchar(200) NOT NULL, scoring varchar(20) NOT NULL);
INSERT INTO work SELECT g, 1 + (power(random(), 2) * 149)::int, 'Op-' || g, 'Work ' || md5(g::text), (ARRAY['choir', 'orchestra', 'quartet', 'solo'])[1 + (random() * 3)::int] FROM generate_series(1, 25000) AS g;
CREATE TABLE part_copy (id bigint PRIMARY KEY, work_id bigint NOT NULL, instrument varchar(20) NOT NULL, shelf varchar(8) NOT NULL, touched_at timestamp(6) NOT NULL);
INSERT INTO part_copy SELECT g, 1 + g / 5, 'Instrument ' || g % 30, 'R' || g % 90, timestamp '2023-01-01' + random() * interval '400 days' FROM generate_series(1, 120000) AS g;
CREATE TABLE loan (id bigint PRIMARY KEY, copy_id bigint NOT NULL, ensemble_id bigint NOT NULL, lent_on date NOT NULL, returned_on date);
INSERT INTO loan SELECT g, 1 + (random() * 119990)::int, 1 + (power(random(), 2) * 900)::int, date '2015-01-01' + g / 40, CASE WHEN random() < 0.98 THEN date '2015-01-01' + g / 40 + 30 END FROM generate_series(1, 130000) AS g;
CREATE UNIQUE INDEX uk_work_catalogue ON work (composer_id, catalogue_no);
CREATE INDEX idx_copy_work ON part_copy (work_id, instrument);
CREATE INDEX idx_loan_copy ON loan (copy_id);
CREATE INDEX idx_loan_ensemble_lent ON loan (ensemble_id, lent_on);
CREATE INDEX idx_loan_out ON loan (ensemble_id) WHERE returned_on IS NULL;
-- statements
-- name: composers
-- weight: 20
select c1_0.id,c1_0.name from composer c1_0 order by c1_0.name;
-- name: work by number
-- weight: 60
-- with: 3, 'Op-777'
select w1_0.id,w1_0.title from work w1_0 where w1_0.composer_id=$1 and w1_0.catalogue_no=$2;
-- name: parts
-- weight: 80
-- with: 4000
select p1_0.id,p1_0.instrument,p1_0.shelf from part_copy p1_0 where p1_0.work_id=$1 order by p1_0.instrument;
-- name: one part
-- weight: 40
-- with: 4000, 'Instrument 3'
select p1_0.id,p1_0.shelf from part_copy p1_0 where p1_0.work_id=$1 and p1_0.instrument=$2;
-- name: loans of a copy
-- weight: 40
-- with: 4001
select l1_0.id,l1_0.ensemble_id,l1_0.lent_on,l1_0.returned_on from loan l1_0 where l1_0.copy_id=$1 order by l1_0.lent_on desc;
-- name: out
-- weight: 60
-- with: 1
-- with: 700
select l1_0.id,l1_0.copy_id,l1_0.lent_on from loan l1_0 where l1_0.ensemble_id=$1 and l1_0.returned_on is null;
-- name: last season
-- weight: 20
-- with: 1, '2022-09-01', '2023-07-01'
-- with: 700, '2022-09-01', '2023-07-01'
select l1_0.id,l1_0.copy_id,l1_0.lent_on from loan l1_0 where l1_0.ensemble_id=$1 and l1_0.lent_on>=$2 and l1_0.lent_on<$3 order by l1_0.lent_on;
-- name: return
-- weight: 60
-- with: '2024-01-10', 129500
update loan set returned_on=$1 where id=$2;
-- name: shelve
-- weight: 60
-- with: 'R7', '2024-01-10', 4001
update part_copy set shelf=$1, touched_at=$2 where id=$3;
-- name: lend
-- weight: 60
-- with: 200001, 4001, 700, '2024-01-10'
insert into loan (id,copy_id,ensemble_id,lent_on) values ($1,$2,$3,$4);
-- name: figures
-- weight: 1
select w1_0.scoring,count(*) from loan l1_0 join part_copy p1_0 on p1_0.id=l1_0.copy_id join work w1_0 on w1_0.id=p1_0.work_id group by w1_0.scoring;
