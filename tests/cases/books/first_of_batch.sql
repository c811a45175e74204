-- case: the first piece of a batch by min(id): the planner hopes to meet it along the primary key, and the batch begins at the end
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.37);
CREATE TABLE bricks (id int PRIMARY KEY, batch_no int NOT NULL, kiln smallint NOT NULL, grams int NOT NULL, stamp text NOT NULL);
INSERT INTO bricks SELECT g, g / 3000, g % 9, 3000 + (random() * 90)::int, 'stamp ' || md5(g::text) FROM generate_series(1, 170000) AS g;
CREATE INDEX bricks_batch ON bricks (batch_no);
-- statements
-- weight: 50
-- with: 1
-- with: 30
-- with: 56
-- with: 99
SELECT min(id) FROM bricks WHERE batch_no = $1;
-- weight: 20
-- with: 40
-- with: 55
SELECT id, grams FROM bricks WHERE batch_no = $1 ORDER BY id DESC LIMIT 3;
-- expert
CREATE INDEX ON bricks (batch_no, id);
DROP INDEX bricks_batch;
-- worse
CREATE INDEX ON bricks (kiln);
