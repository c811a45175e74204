-- case: the first column of an index leaves ten rows; a second one would save nothing
-- expect: nothing
-- base: work
-- schema
CREATE INDEX comments_task ON comments (task_id);
-- statements
-- with: 4711, 17
SELECT id, body FROM comments WHERE task_id = $1 AND author_id = $2;
-- worse
CREATE INDEX ON comments (task_id, author_id);
