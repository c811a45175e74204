-- From all indexes of the application to those of its first release.
SELECT format('DROP INDEX %I', c.relname)
  FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid
 WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisunique
   AND c.relname NOT IN ('idx_users_org', 'idx_users_presence', 'idx_chat_participants_user', 'idx_messages_chat_created',
                         'idx_message_reads_user', 'idx_tasks_project_bucket_position', 'idx_task_due')
\gexec
