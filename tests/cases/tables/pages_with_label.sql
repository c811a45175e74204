-- case: pages of a handbook with a label: the GIN index of the labels answers containment, not ANY
-- expect: rewrite any_of_array
-- schema
SELECT setseed(0.521);
CREATE TABLE handbook_page (id serial PRIMARY KEY, space_id int NOT NULL, title text NOT NULL, labels varchar[] NOT NULL, updated_at timestamptz NOT NULL);
INSERT INTO handbook_page (space_id, title, labels, updated_at) SELECT 1 + (random() * 40)::int, 'Page ' || md5(g::text), ARRAY['l' || (power(random(), 3) * 900)::int, 'l' || (random() * 900)::int]::varchar[], timestamptz '2024-01-01' + g * interval '7 minutes' FROM generate_series(1, 90000) AS g;
CREATE INDEX handbook_page_labels ON handbook_page USING gin (labels);
-- statements
-- name: labelled
-- weight: 50
-- with: 'l700'
-- with: 'none'
SELECT p.id, p.title, p.updated_at FROM handbook_page p WHERE $1 = ANY (p.labels);
-- expert
SELECT p.id, p.title, p.updated_at FROM handbook_page p WHERE p.labels @> ARRAY[$1]::varchar[];
