-- case: three tables are joined from a small one of authors, which needs no index, over two foreign keys, which both do
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.20);
CREATE TABLE authors (id int PRIMARY KEY, pen_name text NOT NULL);
CREATE TABLE puzzles (id int PRIMARY KEY, author_id int NOT NULL REFERENCES authors, title text NOT NULL);
CREATE TABLE solutions (id int PRIMARY KEY, puzzle_id int NOT NULL REFERENCES puzzles, solver text NOT NULL, seconds int NOT NULL);
INSERT INTO authors SELECT g, 'author ' || g FROM generate_series(1, 300) AS g;
INSERT INTO puzzles SELECT g, 1 + (power(random(), 3) * 299)::int, 'puzzle ' || md5(g::text) FROM generate_series(1, 30000) AS g;
INSERT INTO solutions SELECT g, 1 + (random() * 29999)::int, 'solver ' || md5((g % 7000)::text), 60 + (random() * 4000)::int FROM generate_series(1, 180000) AS g;
-- statements
-- weight: 20
-- with: 'author 290'
-- with: 'author 150'
-- with: 'author 20'
-- with: 'nobody'
SELECT p.title, s.solver, s.seconds FROM authors AS a JOIN puzzles AS p ON p.author_id = a.id JOIN solutions AS s ON s.puzzle_id = p.id WHERE a.pen_name = $1 ORDER BY s.seconds LIMIT 10;
-- expert
CREATE INDEX ON puzzles (author_id);
CREATE INDEX ON solutions (puzzle_id);
-- worse
CREATE INDEX ON authors (pen_name);
-- worse
CREATE INDEX ON solutions (seconds);
