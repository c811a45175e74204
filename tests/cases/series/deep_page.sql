-- case: an export in pages by OFFSET reads all pages before
-- expect: rewrite offset
-- base: epop
-- statements
-- weight: 5
-- with: 90000
-- with: 50000
-- with: 99900
SELECT id, title, description FROM tasks ORDER BY id LIMIT 100 OFFSET $1;
-- expert
SELECT id, title, description FROM tasks WHERE id > $1 ORDER BY id LIMIT 100;
