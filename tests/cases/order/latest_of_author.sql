-- case: the five newest of an author, all of whose rows would be sorted
-- expect: create
-- base: chat
-- statements
-- with: 1
-- with: 900
-- with: 1990
SELECT id, room_id, body FROM posts WHERE author_id = $1 ORDER BY created_at DESC LIMIT 5;
-- expert
CREATE INDEX ON posts (author_id, created_at);
-- worse
CREATE INDEX ON posts (author_id);
