-- case: DISTINCT ON over the rows of a few groups, which the index gives in order
-- expect: nothing
-- base: chat
-- schema
CREATE INDEX posts_room_id ON posts (room_id, id);
-- statements
SELECT DISTINCT ON (post_id) post_id, user_id FROM receipts WHERE post_id < 40 ORDER BY post_id, user_id;
