-- case: the newest of what nearly all are: the primary key finds them at once
-- expect: nothing
-- schema
SELECT setseed(0.32);
CREATE TABLE photos (id bigint PRIMARY KEY, visibility text NOT NULL, title text NOT NULL, taken_on date NOT NULL);
INSERT INTO photos SELECT g, CASE WHEN random() < 0.7 THEN 'public' ELSE 'friends' END, md5(g::text), '2024-01-01'::date + g % 300 FROM generate_series(1, 150000) g;
-- statements
-- weight: 50
-- with: 'public'
-- with: 'friends'
SELECT id, title, taken_on FROM photos WHERE visibility = $1 ORDER BY id DESC LIMIT 20;
-- worse
CREATE INDEX ON photos (visibility);
