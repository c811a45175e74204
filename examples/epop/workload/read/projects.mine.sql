-- weight: 4
\set user random(1, :users)
SELECT /* projects.mine */ p.id, p.name, m.role
  FROM project_members m JOIN projects p ON p.id = m.project_id
 WHERE m.user_id = :user ORDER BY p.id;
