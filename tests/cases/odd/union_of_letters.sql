-- case: UNION without ALL removes duplicates, so no order passes through it: each arm only has to find its rows
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.12);
CREATE TABLE letters_in (id bigint PRIMARY KEY, office_id int NOT NULL, partner text NOT NULL, subject text NOT NULL, on_day date NOT NULL);
CREATE TABLE letters_out (LIKE letters_in INCLUDING ALL);
INSERT INTO letters_in SELECT g, 1 + (power(random(), 2) * 899)::int, 'partner ' || (random() * 3000)::int, md5(g::text), date '2015-01-01' + g / 40 FROM generate_series(1, 110000) g;
INSERT INTO letters_out SELECT g, 1 + (power(random(), 2) * 899)::int, 'partner ' || (random() * 3000)::int, md5((g * 3)::text), date '2015-01-01' + g / 40 FROM generate_series(1, 90000) g;
-- statements
-- weight: 20
-- with: 700
-- with: 450
-- with: 2000
SELECT partner, on_day FROM letters_in WHERE office_id = $1 UNION SELECT partner, on_day FROM letters_out WHERE office_id = $1 ORDER BY on_day DESC LIMIT 20;
-- expert
CREATE INDEX ON letters_in (office_id);
CREATE INDEX ON letters_out (office_id);
-- worse
CREATE INDEX ON letters_in (on_day);
CREATE INDEX ON letters_out (on_day);
