-- weight: 8
-- The author is asked for through the joined alias.
\set user random(1, :users)
SELECT /* tasks.my_latest */ t.id, t.title, t.progress, t.created_at, author.id AS author_id, author.display_name
  FROM tasks t LEFT JOIN users author ON author.id = t.created_by
 WHERE author.id = :user
 ORDER BY t.created_at DESC, t.id ASC LIMIT 5;
