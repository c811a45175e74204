-- case: a tree of replies walked from its root, and the number of children
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.17);
CREATE TABLE replies (id bigint PRIMARY KEY, parent_id bigint, forum_id int NOT NULL, body text NOT NULL, votes int NOT NULL);
INSERT INTO replies
SELECT g, CASE WHEN g > 500 AND random() < 0.85 THEN g - 1 - (power(random(), 2) * 400)::int END, 1 + (power(random(), 3) * 40)::int, 'reply ' || md5(g::text) || md5((g + 7)::text), (power(random(), 8) * 900)::int
  FROM generate_series(1, 150000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 3
-- with: 149000
-- with: 149950
-- with: 900000
WITH RECURSIVE tree AS (
  SELECT id, parent_id, body, 1 AS depth FROM replies WHERE id = $1
  UNION ALL
  SELECT r.id, r.parent_id, r.body, t.depth + 1 FROM tree t JOIN replies r ON r.parent_id = t.id WHERE t.depth < 4)
SELECT id, parent_id, body, depth FROM tree ORDER BY depth, id;
-- with: 120000
-- with: 3
SELECT count(*) FROM replies WHERE parent_id = $1;
-- expert
CREATE INDEX ON replies (parent_id);
-- worse
CREATE INDEX ON replies (forum_id, parent_id);
