-- case: the key is school and number, and a webhook knows the number only
-- expect: create
-- schema
SELECT setseed(0.33);
CREATE TABLE absences (school_id int NOT NULL, id bigint NOT NULL, pupil_id int NOT NULL, reason text NOT NULL, PRIMARY KEY (school_id, id));
INSERT INTO absences SELECT 1 + (power(random(), 2) * 120)::int, g, (random() * 30000)::int, md5(g::text) FROM generate_series(1, 150000) g;
-- statements
-- weight: 20
-- with: 77777
-- with: 149000
-- with: 900000
SELECT school_id, pupil_id, reason FROM absences WHERE id = $1;
-- weight: 40
-- with: 1, 77
-- with: 90, 5000
SELECT pupil_id, reason FROM absences WHERE school_id = $1 AND id = $2;
-- expert
CREATE INDEX ON absences (id);
-- worse
CREATE INDEX ON absences (school_id, pupil_id);
