-- case: copies of a title that nobody has at home; nearly all loans were ended
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.42);
CREATE TABLE copies (id int PRIMARY KEY, title_id int NOT NULL, shelf text NOT NULL);
INSERT INTO copies SELECT g, 1 + g % 12000, 'S' || g % 70 FROM generate_series(1, 50000) AS g;
CREATE INDEX copies_title ON copies (title_id);
CREATE TABLE lendings (id bigint PRIMARY KEY, copy_id int NOT NULL REFERENCES copies, reader_id int NOT NULL, ended_at timestamptz);
INSERT INTO lendings SELECT g, 1 + (random() * 49999)::int, (random() * 8000)::int, CASE WHEN g < 142000 THEN timestamptz '2024-01-01 00:00+00' + g * interval '1 minute' END FROM generate_series(1, 150000) AS g;
-- statements
-- weight: 60
-- with: 700
-- with: 20000
SELECT c.id, c.shelf FROM copies AS c WHERE c.title_id = $1 AND NOT EXISTS (SELECT 1 FROM lendings AS l WHERE l.copy_id = c.id AND l.ended_at IS NULL) ORDER BY c.shelf;
-- weight: 30
-- with: 149000
UPDATE lendings SET ended_at = now() WHERE id = $1 AND ended_at IS NULL;
-- expert
CREATE INDEX ON lendings (copy_id) WHERE ended_at IS NULL;
