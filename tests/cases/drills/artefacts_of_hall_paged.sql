-- case: the next page of artefacts of a hall after a row, written as one row comparison
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.15);
CREATE TABLE artefacts (id int PRIMARY KEY, hall_id int NOT NULL, acquired_on date NOT NULL, title text NOT NULL, provenance text NOT NULL);
INSERT INTO artefacts SELECT g, 1 + (power(random(), 3) * 70)::int, date '1900-01-01' + (random() * 40000)::int, 'artefact ' || g, repeat('p', 80) FROM generate_series(1, 160000) AS g;
CREATE INDEX artefacts_title ON artefacts (title);
-- statements
-- name: first page
-- weight: 30
-- with: 1
-- with: 65
SELECT id, title, acquired_on FROM artefacts WHERE hall_id = $1 ORDER BY acquired_on DESC, id DESC LIMIT 25;
-- name: next page
-- weight: 30
-- with: 1, '1999-05-05', 80000
-- with: 1, '1900-01-09', 5
-- with: 30, '1955-01-01', 100
-- with: 700, '1955-01-01', 100
SELECT id, title, acquired_on FROM artefacts WHERE hall_id = $1 AND (acquired_on, id) < ($2, $3) ORDER BY acquired_on DESC, id DESC LIMIT 25;
-- name: by title
-- weight: 20
-- with: 'artefact 7711'
SELECT id, hall_id FROM artefacts WHERE title = $1;
-- expert
CREATE INDEX ON artefacts (hall_id, acquired_on, id);
-- worse
CREATE INDEX ON artefacts (acquired_on, id);
