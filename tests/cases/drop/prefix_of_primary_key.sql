-- case: the primary key begins with the column
-- expect: drop
-- base: chat
-- schema
CREATE INDEX receipts_post ON receipts (post_id);
-- statements
-- with: 501
SELECT user_id FROM receipts WHERE post_id = $1;
-- expert
DROP INDEX receipts_post;
