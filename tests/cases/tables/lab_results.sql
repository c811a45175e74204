-- case: a laboratory: what an instrument measured and nobody validated, control charts of an analyte on an instrument, the results of a sample
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.508);
CREATE TABLE lab_result (id bigserial PRIMARY KEY, sample_id int NOT NULL, analyte_id int NOT NULL, instrument_id int NOT NULL, value numeric(10,4) NOT NULL, flag varchar(4), measured_at timestamp NOT NULL, validated_at timestamp, validated_by int);
INSERT INTO lab_result (sample_id, analyte_id, instrument_id, value, flag, measured_at, validated_at, validated_by)
SELECT 1 + g / 8, 1 + (power(random(), 2) * 90)::int, 1 + (power(random(), 1.5) * 14)::int, random() * 100, CASE WHEN random() < 0.05 THEN 'H' END, timestamp '2024-01-01' + g * interval '3 minutes', CASE WHEN g < 219000 OR random() < 0.4 THEN timestamp '2024-01-01' + g * interval '4 minutes' END, 3 FROM generate_series(1, 220000) AS g;
CREATE INDEX lab_result_sample ON lab_result (sample_id);
CREATE INDEX lab_result_analyte ON lab_result (analyte_id);
CREATE INDEX lab_result_instrument ON lab_result (instrument_id);
-- statements
-- name: to validate
-- weight: 120
-- with: 1
-- with: 14
-- with: 99
select r1_0.id,r1_0.sample_id,r1_0.analyte_id,r1_0.value,r1_0.flag from lab_result r1_0 where r1_0.instrument_id=$1 and r1_0.validated_at is null order by r1_0.measured_at;
-- name: control chart
-- weight: 20
-- with: 1, 1, '2025-03-20'
-- with: 60, 5, '2025-01-01'
-- with: 88, 14, '2025-01-01'
select r1_0.measured_at,r1_0.value from lab_result r1_0 where r1_0.analyte_id=$1 and r1_0.instrument_id=$2 and r1_0.measured_at>=$3 order by r1_0.measured_at;
-- name: of a sample
-- weight: 200
-- with: 4000
-- with: 90000
select r1_0.id,r1_0.analyte_id,r1_0.value,r1_0.flag,r1_0.validated_at from lab_result r1_0 where r1_0.sample_id=$1;
-- name: validate
-- weight: 150
-- with: 219900
update lab_result set validated_at=now(),validated_by=7 where id=$1;
-- name: measured
-- weight: 200
-- with: 30000, 4, 2
insert into lab_result (sample_id,analyte_id,instrument_id,value,measured_at) values ($1,$2,$3,4.2,now());
-- expert
CREATE INDEX ON lab_result (instrument_id, measured_at) WHERE validated_at IS NULL;
CREATE INDEX ON lab_result (analyte_id, instrument_id, measured_at);
DROP INDEX lab_result_analyte;
-- worse
DROP INDEX lab_result_sample;
-- worse
CREATE INDEX ON lab_result (validated_at);
