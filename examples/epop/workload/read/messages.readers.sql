-- weight: 4
\set message random(1, :messages)
SELECT /* messages.readers */ u.id, u.display_name, r.read_at
  FROM message_reads r JOIN users u ON u.id = r.user_id
 WHERE r.message_id = :message ORDER BY r.read_at;
