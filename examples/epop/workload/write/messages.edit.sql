-- weight: 3
\set message random(:messages / 2, :messages)
UPDATE /* messages.edit */ messages SET content_json = content_json || '{"text": "the numbers were wrong, see the new ones"}', edited_at = now()
 WHERE id = :message;
