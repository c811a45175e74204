-- weight: 5
\set file random(1, :files)
SELECT /* files.by_id */ f.*, u.display_name FROM files f LEFT JOIN users u ON u.id = f.owner_id WHERE f.id = :file LIMIT 1;
