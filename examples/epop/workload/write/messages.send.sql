-- weight: 20
\set chat random_zipfian(1, :chats, 1.2)
\set user random(1, :users)
BEGIN;
INSERT /* messages.send */ INTO messages (chat_id, sender_id, content_json, delivery)
VALUES (:chat, :user, '{"type": "doc", "text": "the numbers for the meeting are in the shared folder", "mentions": [], "client": "web"}', 'normal')
RETURNING id AS message \gset
INSERT /* messages.send */ INTO domain_outbox (event_name, aggregate_type, aggregate_id, user_id, payload)
VALUES ('message.created', 'message', :message, :user, '{"kind": "message"}');
COMMIT;
