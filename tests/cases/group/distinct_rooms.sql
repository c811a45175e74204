-- case: in which rooms an author wrote
-- expect: create
-- base: chat
-- statements
-- with: 5
-- with: 1000
SELECT DISTINCT room_id FROM posts WHERE author_id = $1;
-- expert
CREATE INDEX ON posts (author_id, room_id);
