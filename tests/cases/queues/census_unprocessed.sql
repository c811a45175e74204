-- case: rows of census forms not yet processed, in the order of their numbers, past what others hold: four hundred among 200,000, spread, so walking the primary key reads half the table; a partial index on the number finds them
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.25);
CREATE TABLE census_rows (id bigserial PRIMARY KEY, form_id int NOT NULL, line text NOT NULL, processed boolean NOT NULL DEFAULT false, error text);
INSERT INTO census_rows (form_id, line, processed) SELECT 1 + g / 50, md5(g::text) || md5(g::text), random() > 0.002 FROM generate_series(1, 200000) AS g;
CREATE INDEX census_rows_form ON census_rows (form_id);
-- statements
-- name: next hundred
-- weight: 60
SELECT id, line FROM census_rows WHERE processed = false ORDER BY id LIMIT 100 FOR UPDATE SKIP LOCKED;
-- name: left of a form
-- weight: 50
-- with: 17
-- with: 3900
-- with: 9999
SELECT count(*) FROM census_rows WHERE form_id = $1 AND processed = false;
-- name: done
-- weight: 200
-- with: 1999
UPDATE census_rows SET processed = true WHERE id = $1;
-- name: left
-- weight: 10
SELECT count(*) FROM census_rows WHERE processed = false;
-- expert
CREATE INDEX ON census_rows (id) WHERE processed = false;
-- worse
DROP INDEX census_rows_form;
