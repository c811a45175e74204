-- case: counting per author within a room needs two narrow columns and no table
-- expect: create
-- base: chat
-- statements
-- with: 1
-- with: 3
SELECT author_id, count(*) FROM posts WHERE room_id = $1 GROUP BY author_id;
-- expert
CREATE INDEX ON posts (room_id, author_id);
-- worse
CREATE INDEX ON posts (room_id);
