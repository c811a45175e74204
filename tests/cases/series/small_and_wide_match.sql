-- case: two thousand rows of which the condition keeps most, and a join along keys that are there
-- expect: nothing
-- base: epop
-- statements
-- weight: 20
-- with: 'group'
SELECT id, title FROM chats WHERE kind = $1;
-- weight: 20
-- with: 77
-- with: 400
SELECT p.name, m.role, u.display_name FROM projects AS p JOIN project_members AS m ON m.project_id = p.id JOIN users AS u ON u.id = m.user_id WHERE p.id = $1;
