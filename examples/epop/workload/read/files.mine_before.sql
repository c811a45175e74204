-- weight: 3
\set user random(1, :users)
\set before random(:files / 2, :files)
SELECT /* files.mine_before */ f.id, f.filename, f.mime, f.size, f.status, f.created_at
  FROM files f WHERE f.owner_id = :user AND f.id < :before ORDER BY f.id DESC LIMIT 21;
