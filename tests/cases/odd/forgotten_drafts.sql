-- case: DELETE USING: drafts of the authors who left; an author's drafts are found by no index
-- expect: create
-- schema
SELECT setseed(0.54);
CREATE TABLE authors (id int PRIMARY KEY, name text NOT NULL, left_on date);
INSERT INTO authors SELECT g, md5(g::text), CASE WHEN random() < 0.05 THEN date '2020-01-01' + (random() * 1500)::int END FROM generate_series(1, 8000) g;
CREATE INDEX authors_left ON authors (left_on);
CREATE TABLE drafts (id bigint PRIMARY KEY, author_id int NOT NULL, saved_at timestamptz NOT NULL, text text NOT NULL);
INSERT INTO drafts SELECT g, 1 + (random() * 7999)::int, timestamptz '2021-01-01' + g * interval '9 minutes', repeat(md5(g::text), 3) FROM generate_series(1, 120000) g;
-- statements
-- weight: 10
-- with: '2021-05-05'
-- with: '2023-01-01'
-- with: '2010-01-01'
DELETE FROM drafts d USING authors a WHERE a.id = d.author_id AND a.left_on = $1;
-- expert
CREATE INDEX ON drafts (author_id);
-- worse
CREATE INDEX ON drafts (saved_at);
