-- From all indexes of the application to the best set found by hand, index by index, with every statement measured.
SELECT format('DROP INDEX %I', c.relname)
  FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid
 WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisunique AND c.relname <> 'idx_users_org'
\gexec

CREATE INDEX ON messages (chat_id, id) INCLUDE (sender_id);
CREATE INDEX ON messages (root_message_id) WHERE root_message_id IS NOT NULL;
CREATE INDEX ON messages (created_at);
CREATE INDEX ON message_reads (user_id, message_id);
CREATE INDEX ON chat_participants (user_id, chat_id);
CREATE INDEX ON tasks (created_by, created_at DESC, id);
CREATE INDEX ON tasks (bucket_id, position);
CREATE INDEX ON tasks (project_id, id);
CREATE INDEX ON task_buckets (project_id, position);
CREATE INDEX ON project_members (user_id, project_id);
CREATE INDEX ON domain_outbox (id) WHERE delivered_at IS NULL;
CREATE INDEX ON file_links (file_id) INCLUDE (ref_table, ref_id);
CREATE INDEX ON files (owner_id, id);
CREATE INDEX ON files (created_at) INCLUDE (size);
CREATE INDEX ON files (created_at) WHERE status = 'pending';
CREATE INDEX ON files (retention_expires_at) WHERE retention_expires_at IS NOT NULL;
CREATE INDEX ON mail_messages (from_user, id);
CREATE INDEX ON mail_messages (id) WHERE folder = 'deleted';
CREATE INDEX ON calendar_events (owner_id, start_ts);
CREATE INDEX ON calendar_events (start_ts);
CREATE INDEX ON analytics_daily (scope_type, metric, date) INCLUDE (value, scope_id);
