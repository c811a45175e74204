-- case: of two partial indexes the one is the front of the other; the whole one of the same desk serves what the partial cannot
-- expect: drop
-- schema
SELECT setseed(0.30);
CREATE TABLE lent (id int PRIMARY KEY, desk_id int NOT NULL, due_on date NOT NULL, returned_on date, title text NOT NULL);
INSERT INTO lent SELECT g, 1 + (power(random(), 3) * 1500)::int, date '2022-01-01' + g / 100, CASE WHEN random() < 0.93 THEN date '2022-01-10' + g / 100 END, 'title ' || md5(g::text) FROM generate_series(1, 120000) AS g;
CREATE INDEX lent_desk ON lent (desk_id);
CREATE INDEX lent_desk_out ON lent (desk_id) WHERE returned_on IS NULL;
CREATE INDEX lent_desk_out_due ON lent (desk_id, due_on) WHERE returned_on IS NULL;
-- statements
-- weight: 30
-- with: 1
-- with: 1400
SELECT id, due_on, title FROM lent WHERE desk_id = $1 AND returned_on IS NULL ORDER BY due_on LIMIT 20;
-- weight: 30
-- with: 1
-- with: 700
-- with: 3000
SELECT count(*) FROM lent WHERE desk_id = $1 AND returned_on IS NULL;
-- weight: 10
-- with: 1400
-- with: 900
SELECT count(*), min(due_on), count(returned_on) FROM lent WHERE desk_id = $1;
-- expert
DROP INDEX lent_desk_out;
-- worse
DROP INDEX lent_desk_out_due;
-- worse
DROP INDEX lent_desk;
