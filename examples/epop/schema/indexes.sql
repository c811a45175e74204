-- The indexes the application ships with, as they grew over its migrations: some serve, some repeat one another,
-- some wait for a query nobody sends. What its busiest queries need is missing, as it was.

-- users and chats
CREATE INDEX idx_users_org ON users (org_unit_id);
CREATE INDEX idx_users_presence ON users (presence);
CREATE INDEX idx_chat_participants_user ON chat_participants (user_id);

-- messages: three times the same order (a B-tree is read in both directions), while pages are read by id
CREATE INDEX idx_messages_chat_created ON messages (chat_id, created_at);
CREATE INDEX idx_messages_chat_created_desc ON messages (chat_id, created_at DESC);
CREATE INDEX idx_messages_chat_created_at ON messages (chat_id, created_at DESC);
CREATE INDEX idx_messages_root ON messages (root_message_id);
CREATE INDEX idx_messages_deleted ON messages (deleted_at);
CREATE INDEX idx_messages_content_json_gin ON messages USING gin (content_json);

-- reads: the second and third are the same, the first is the beginning of both
CREATE INDEX idx_message_reads_user ON message_reads (user_id);
CREATE INDEX idx_message_reads_user_msg ON message_reads (user_id, message_id);
CREATE INDEX idx_message_reads_user_message ON message_reads (user_id, message_id);
-- the beginning of the primary key
CREATE INDEX idx_message_reactions_message ON message_reactions (message_id);

-- tasks: four indexes for one order
CREATE INDEX idx_tasks_project_bucket_position ON tasks (project_id, bucket_id, position);
CREATE INDEX idx_tasks_project_bucket_pos ON tasks (project_id, bucket_id, position);
CREATE INDEX ix_tasks_project_bucket_pos ON tasks (project_id, bucket_id, position) WHERE bucket_id IS NOT NULL;
CREATE INDEX ix_tasks_project_nullbucket_pos ON tasks (project_id, position) WHERE bucket_id IS NULL;
CREATE INDEX idx_tasks_project_created ON tasks (project_id, created_at);
CREATE INDEX idx_task_due ON tasks (due_at);
-- the beginning of the primary key
CREATE INDEX idx_task_assignees_task ON task_assignees (task_id);

-- files and mail
CREATE INDEX idx_files_owner_created ON files (owner_id, created_at);
CREATE INDEX idx_files_status ON files (status);
CREATE INDEX idx_files_retention ON files (retention_expires_at);
CREATE INDEX idx_mail_to_users_gin ON mail_messages USING gin (to_users);
