-- weight: 12
-- One column of a board, scrolled: larger projects are opened more often.
\set project random_zipfian(1, :projects, 1.05)
\set bucket (:project - 1) * 6 + random(1, 6)
SELECT /* tasks.bucket */ t.id, t.title, t.priority, t.progress, t.position, t.due_at
  FROM tasks t WHERE t.bucket_id = :bucket ORDER BY t.position LIMIT 30;
