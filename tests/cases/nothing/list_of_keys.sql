-- case: a list of values for the first column of the primary key
-- expect: nothing
-- base: chat
-- statements
-- with: '{1,501,1001,90001}'
SELECT post_id, count(*) FROM receipts WHERE post_id = ANY ($1) GROUP BY post_id;
-- worse
CREATE INDEX ON receipts (post_id);
