-- weight: 6
\set user random(1, :users)
SELECT /* files.mine */ f.id, f.filename, f.mime, f.size, f.status, f.created_at
  FROM files f WHERE f.owner_id = :user ORDER BY f.id DESC LIMIT 21;
