-- weight: 1
-- To another place of another bucket of the same project. The project row is locked first, so two moves never wait for each other.
\set task random(1, :tasks)
\set step random(0, 5)
\set place random(1, 100)
BEGIN;
SELECT /* tasks.move */ project_id AS project FROM tasks WHERE id = :task \gset
\set bucket (:project - 1) * 6 + 1 + :step
SELECT /* tasks.move */ id FROM projects WHERE id = :project FOR NO KEY UPDATE;
UPDATE /* tasks.move */ tasks SET position = position + 1 WHERE project_id = :project AND bucket_id = :bucket AND position >= :place;
UPDATE /* tasks.move */ tasks SET bucket_id = :bucket, position = :place WHERE id = :task;
COMMIT;
