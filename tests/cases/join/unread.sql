-- case: what a member has not read, counted per room: a join against all that was read
-- expect: create
-- base: chat
-- statements
-- with: 1500
-- with: 77
SELECT p.room_id, count(*)
  FROM members m JOIN posts p ON p.room_id = m.room_id LEFT JOIN receipts r ON r.post_id = p.id AND r.user_id = $1
 WHERE m.user_id = $1 AND r.post_id IS NULL AND p.author_id <> $1 GROUP BY p.room_id;
-- expert
CREATE INDEX ON posts (room_id, id) INCLUDE (author_id);
CREATE INDEX ON members (user_id);
CREATE INDEX ON receipts (user_id, post_id);
-- worse
CREATE INDEX ON members (user_id);
