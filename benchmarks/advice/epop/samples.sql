-- What the values of statements are drawn with: each function gives the value that belongs to sample number n. A chat is
-- met as often as messages are in it, one of three aside; a project as often as it has tasks, a user as often as things are theirs.

CREATE FUNCTION pg_temp.any_of(n bigint, salt bigint, "of" bigint) RETURNS bigint LANGUAGE sql IMMUTABLE
AS $$ SELECT 1 + (hashint8extended(n, salt) & 4503599627370495) % "of" $$;

CREATE FUNCTION pg_temp.message(n bigint) RETURNS bigint LANGUAGE sql STABLE
AS $$ SELECT pg_temp.any_of(n, 1, max(id)) FROM messages $$;
CREATE FUNCTION pg_temp.recent(n bigint) RETURNS bigint LANGUAGE sql STABLE
AS $$ SELECT max(id) - max(id) / 10 + pg_temp.any_of(n, 2, max(id) / 10) - 1 FROM messages $$;
CREATE FUNCTION pg_temp.chat(n bigint) RETURNS bigint LANGUAGE sql STABLE
AS $$ SELECT CASE WHEN n % 3 > 0 THEN (SELECT chat_id FROM messages WHERE id = pg_temp.message(n)) ELSE pg_temp.any_of(n, 3, max(id)) END FROM chats $$;
CREATE FUNCTION pg_temp.member(chat bigint, n bigint) RETURNS bigint LANGUAGE sql STABLE
AS $$ SELECT user_id FROM chat_participants WHERE chat_id = chat ORDER BY hashint8extended(user_id, n) LIMIT 1 $$;
CREATE FUNCTION pg_temp.stranger(chat bigint, n bigint) RETURNS bigint LANGUAGE sql STABLE
AS $$ SELECT id FROM users WHERE id NOT IN (SELECT user_id FROM chat_participants WHERE chat_id = chat) ORDER BY hashint8extended(id, n) LIMIT 1 $$;
CREATE FUNCTION pg_temp.page(chat bigint, before bigint) RETURNS bigint[] LANGUAGE sql STABLE
AS $$ SELECT array_agg(id) FROM (SELECT id FROM messages WHERE chat_id = chat AND id < before AND deleted_at IS NULL ORDER BY id DESC LIMIT 20) AS page $$;
CREATE FUNCTION pg_temp.thread(n bigint) RETURNS bigint LANGUAGE sql STABLE
AS $$ SELECT root_message_id FROM messages WHERE root_message_id IS NOT NULL ORDER BY hashint8extended(id, n) LIMIT 1 $$;

-- A reader of something that was read, and somebody who did not read this.
CREATE FUNCTION pg_temp.reader(read_message bigint) RETURNS bigint LANGUAGE sql STABLE
AS $$ SELECT min(user_id) FROM message_reads WHERE message_id = read_message $$;
CREATE FUNCTION pg_temp.was_read(n bigint) RETURNS bigint LANGUAGE sql STABLE
AS $$ SELECT message_id FROM message_reads WHERE message_id >= pg_temp.message(n) ORDER BY message_id LIMIT 1 $$;
CREATE FUNCTION pg_temp.nonreader(unread_message bigint, n bigint) RETURNS bigint LANGUAGE sql STABLE
AS $$ SELECT id FROM users WHERE id NOT IN (SELECT user_id FROM message_reads WHERE message_id = unread_message UNION SELECT user_id FROM message_reactions WHERE message_id = unread_message)
       ORDER BY hashint8extended(id, n) LIMIT 1 $$;

CREATE FUNCTION pg_temp.person(n bigint) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT pg_temp.any_of(n, 4, max(id)) FROM users $$;
CREATE FUNCTION pg_temp.task(n bigint) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT pg_temp.any_of(n, 5, max(id)) FROM tasks $$;
CREATE FUNCTION pg_temp.project(n bigint) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT project_id FROM tasks WHERE id = pg_temp.task(n) $$;
CREATE FUNCTION pg_temp.bucket(n bigint) RETURNS bigint LANGUAGE sql STABLE
AS $$ SELECT bucket_id FROM tasks WHERE id >= pg_temp.task(n) AND bucket_id IS NOT NULL ORDER BY id LIMIT 1 $$;
CREATE FUNCTION pg_temp.tasks_of(project bigint, n bigint) RETURNS bigint[] LANGUAGE sql STABLE
AS $$ SELECT array_agg(id) FROM (SELECT id FROM tasks WHERE project_id = project ORDER BY hashint8extended(id, n) LIMIT 25) AS page $$;
CREATE FUNCTION pg_temp.colleague(project bigint, n bigint) RETURNS bigint LANGUAGE sql STABLE
AS $$ SELECT user_id FROM project_members WHERE project_id = project ORDER BY hashint8extended(user_id, n) LIMIT 1 $$;
CREATE FUNCTION pg_temp.outsider(project bigint, n bigint) RETURNS bigint LANGUAGE sql STABLE
AS $$ SELECT id FROM users WHERE id NOT IN (SELECT user_id FROM project_members WHERE project_id = project) ORDER BY hashint8extended(id, n) LIMIT 1 $$;
CREATE FUNCTION pg_temp.idle(busy_task bigint, n bigint) RETURNS bigint LANGUAGE sql STABLE
AS $$ SELECT id FROM users WHERE id NOT IN (SELECT user_id FROM task_assignees WHERE task_id = busy_task) ORDER BY hashint8extended(id, n) LIMIT 1 $$;
CREATE FUNCTION pg_temp.dependency(n bigint) RETURNS task_dependencies LANGUAGE sql STABLE
AS $$ SELECT d FROM task_dependencies AS d ORDER BY hashint8extended(id, n) LIMIT 1 $$;

CREATE FUNCTION pg_temp.file(n bigint) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT pg_temp.any_of(n, 6, max(id)) FROM files $$;
CREATE FUNCTION pg_temp.owner(n bigint) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT owner_id FROM files WHERE id = pg_temp.file(n) $$;
CREATE FUNCTION pg_temp.mail(n bigint) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT pg_temp.any_of(n, 7, max(id)) FROM mail_messages $$;
CREATE FUNCTION pg_temp.sender(n bigint) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT from_user FROM mail_messages WHERE id = pg_temp.mail(n) $$;
CREATE FUNCTION pg_temp.receiver(n bigint) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT to_users[1] FROM mail_messages WHERE id = pg_temp.mail(n) $$;
CREATE FUNCTION pg_temp.event(n bigint) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT pg_temp.any_of(n, 8, max(id)) FROM calendar_events $$;
CREATE FUNCTION pg_temp.host(n bigint) RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT owner_id FROM calendar_events WHERE id = pg_temp.event(n) $$;
