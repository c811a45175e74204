-- weight: 3
-- A chat that fell silent long ago: read from the newest message back, everything else comes first.
SELECT /* messages.archive_page */ m.id, m.sender_id, m.content_json, m.created_at
  FROM messages m
 WHERE m.chat_id = :archived_chat AND m.deleted_at IS NULL
 ORDER BY m.id DESC LIMIT 21;
