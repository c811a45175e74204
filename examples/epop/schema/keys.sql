-- Primary keys, unique keys and foreign keys.

ALTER TABLE org_units ADD PRIMARY KEY (id), ADD UNIQUE (code);
ALTER TABLE users ADD PRIMARY KEY (id), ADD UNIQUE (email);
ALTER TABLE chats ADD PRIMARY KEY (id);
ALTER TABLE chat_participants ADD PRIMARY KEY (chat_id, user_id);
ALTER TABLE messages ADD PRIMARY KEY (id);
ALTER TABLE message_reads ADD PRIMARY KEY (message_id, user_id);
ALTER TABLE message_reactions ADD PRIMARY KEY (message_id, user_id, emoji);
ALTER TABLE projects ADD PRIMARY KEY (id);
ALTER TABLE project_members ADD PRIMARY KEY (project_id, user_id);
ALTER TABLE task_buckets ADD PRIMARY KEY (id);
ALTER TABLE tasks ADD PRIMARY KEY (id);
ALTER TABLE task_assignees ADD PRIMARY KEY (task_id, user_id);
ALTER TABLE task_comments ADD PRIMARY KEY (id);
ALTER TABLE files ADD PRIMARY KEY (id);
ALTER TABLE file_links ADD PRIMARY KEY (id);
ALTER TABLE mail_messages ADD PRIMARY KEY (id);
ALTER TABLE domain_outbox ADD PRIMARY KEY (id);

ALTER TABLE org_units ADD FOREIGN KEY (parent_id) REFERENCES org_units ON DELETE SET NULL;
ALTER TABLE users ADD FOREIGN KEY (org_unit_id) REFERENCES org_units;
ALTER TABLE chats ADD FOREIGN KEY (created_by) REFERENCES users;
ALTER TABLE chat_participants
  ADD FOREIGN KEY (chat_id) REFERENCES chats ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE;
ALTER TABLE messages
  ADD FOREIGN KEY (chat_id) REFERENCES chats ON DELETE CASCADE,
  ADD FOREIGN KEY (sender_id) REFERENCES users ON DELETE SET NULL,
  ADD FOREIGN KEY (root_message_id) REFERENCES messages ON DELETE CASCADE;
ALTER TABLE message_reads
  ADD FOREIGN KEY (message_id) REFERENCES messages ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE;
ALTER TABLE message_reactions
  ADD FOREIGN KEY (message_id) REFERENCES messages ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE;
ALTER TABLE projects ADD FOREIGN KEY (owner_id) REFERENCES users;
ALTER TABLE project_members
  ADD FOREIGN KEY (project_id) REFERENCES projects ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE;
ALTER TABLE task_buckets ADD FOREIGN KEY (project_id) REFERENCES projects ON DELETE CASCADE;
ALTER TABLE tasks
  ADD FOREIGN KEY (project_id) REFERENCES projects ON DELETE CASCADE,
  ADD FOREIGN KEY (bucket_id) REFERENCES task_buckets ON DELETE SET NULL,
  ADD FOREIGN KEY (created_by) REFERENCES users;
ALTER TABLE task_assignees
  ADD FOREIGN KEY (task_id) REFERENCES tasks ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE;
ALTER TABLE task_comments
  ADD FOREIGN KEY (task_id) REFERENCES tasks ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users;
ALTER TABLE files ADD FOREIGN KEY (owner_id) REFERENCES users;
ALTER TABLE file_links ADD FOREIGN KEY (file_id) REFERENCES files ON DELETE CASCADE;
ALTER TABLE mail_messages ADD FOREIGN KEY (from_user) REFERENCES users;
