-- case: a month of messages arrived after the last ANALYZE: none is expected after its end
-- expect: analyze
-- base: epop
-- schema
INSERT INTO messages SELECT 200000 + g, 3 + g % 1990, 1 + (g * 7919) % 20000, NULL, 'text', '{"kind": "text"}', false, timestamptz '2025-08-01' + g * interval '60 seconds', NULL FROM generate_series(1, 40000) AS g;
-- statements
-- weight: 5
-- with: '2025-08-01'
SELECT c.kind, count(*), count(p.user_id) FROM messages AS m JOIN chats AS c ON c.id = m.chat_id JOIN users AS u ON u.id = m.sender_id LEFT JOIN chat_participants AS p ON p.chat_id = m.chat_id AND p.user_id = m.sender_id WHERE m.created_at >= $1 AND u.presence <> 'busy' GROUP BY c.kind;
-- expert
ANALYZE messages;
