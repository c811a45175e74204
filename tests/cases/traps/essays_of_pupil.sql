-- case: the essays of a pupil are found by an index; only their long texts are fetched, which belong in no index
-- expect: nothing
-- schema
SELECT setseed(0.21);
CREATE TABLE essays (id int PRIMARY KEY, pupil_id int NOT NULL, title text NOT NULL, body text NOT NULL, mark smallint, written_on date NOT NULL);
INSERT INTO essays SELECT g, 1 + (power(random(), 2) * 3000)::int, 'essay ' || g, repeat(md5(g::text), 25), 1 + g % 5, date '2021-01-01' + g / 30 FROM generate_series(1, 40000) AS g;
CREATE INDEX essays_pupil ON essays (pupil_id);
-- statements
-- weight: 200
-- with: 2
-- with: 2900
-- with: 9999
SELECT id, title, body, mark, written_on FROM essays WHERE pupil_id = $1;
