-- weight: 1
\set message random(:messages / 2, :messages)
UPDATE /* messages.delete */ messages SET deleted_at = now() WHERE id = :message AND deleted_at IS NULL;
