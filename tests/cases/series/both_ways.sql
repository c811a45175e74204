-- case: the same two columns in both orders: each order has its statements
-- expect: nothing
-- base: epop
-- schema
CREATE INDEX participants_user ON chat_participants (user_id, chat_id);
-- statements
-- weight: 50
-- with: 5
-- with: 18000
SELECT chat_id FROM chat_participants WHERE user_id = $1;
-- weight: 50
-- with: 7
SELECT user_id, role FROM chat_participants WHERE chat_id = $1;
-- weight: 50
-- with: 7, 18000
SELECT role FROM chat_participants WHERE chat_id = $1 AND user_id = $2;
-- worse
DROP INDEX participants_user;
