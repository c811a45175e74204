-- case: the minutes a nurse worked in a year are summed all day long, and her shifts lie scattered among long remarks
-- expect: create
-- schema
SELECT setseed(0.32);
CREATE TABLE shifts (id int PRIMARY KEY, nurse_id int NOT NULL, worked_on date NOT NULL, minutes int NOT NULL, remarks text NOT NULL);
INSERT INTO shifts SELECT g, 1 + (power(random(), 2) * 500)::int, date '2019-01-01' + g / 60, 240 + g % 400, repeat('all quiet, ', 20 + g % 15) FROM generate_series(1, 110000) AS g;
-- statements
-- weight: 300
-- with: 1, '2022-01-01', '2022-12-31'
-- with: 20, '2021-01-01', '2021-12-31'
-- with: 450, '2022-01-01', '2022-12-31'
-- with: 900, '2022-01-01', '2022-12-31'
SELECT sum(minutes) FROM shifts WHERE nurse_id = $1 AND worked_on BETWEEN $2 AND $3;
-- expert
CREATE INDEX ON shifts (nurse_id, worked_on) INCLUDE (minutes);
-- worse
CREATE INDEX ON shifts (nurse_id, worked_on);
-- worse
CREATE INDEX ON shifts (worked_on, nurse_id);
