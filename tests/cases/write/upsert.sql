-- case: an insertion that may update finds its row by the key it has
-- expect: nothing
-- base: chat
-- statements
-- with: 5000, 17
INSERT INTO receipts (post_id, user_id, read_at) VALUES ($1, $2, now()) ON CONFLICT (post_id, user_id) DO UPDATE SET read_at = excluded.read_at;
