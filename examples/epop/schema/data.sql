-- Fills the tables. psql variable "scale": 1 makes 500,000 messages and the rest in proportion.
-- Every value is drawn from a hash of the row's number, so the same scale gives the same rows on every server;
-- only the dates move, they end today.

-- A number in [0, 1) that belongs to a row; "salt" tells the draws of one row apart.
CREATE FUNCTION pg_temp.draw(item bigint, salt bigint) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT (hashint8extended(item, salt) & 4503599627370495) / 4503599627370496.0::double precision $$;

-- A row number from 1 to "of": the larger the skew the more often a small one. 1 is even.
CREATE FUNCTION pg_temp.pick(item bigint, salt bigint, "of" bigint, skew double precision) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT 1 + floor("of" * power(pg_temp.draw(item, salt), skew))::bigint $$;

-- Words enough that values differ and compress as text does.
CREATE FUNCTION pg_temp.prose(item bigint, characters integer) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT substr('the release is planned for next week please look at the numbers before the meeting and tell me what is '
             || 'still open on your side the customer asked again about the invoice and the delivery we should answer today '
             || 'thanks for the quick fix it works on staging now can somebody review the change before lunch ',
                1 + (item * 7919 % 120)::integer, greatest(characters - 20, 10)) || ' ' || item
$$;

SELECT greatest(200, round(2000 * :scale))::bigint AS users,
       greatest(60, round(1250 * :scale))::bigint AS chats,
       greatest(5000, round(500000 * :scale))::bigint AS messages,
       greatest(5, round(125 * :scale))::bigint AS projects,
       greatest(1500, round(75000 * :scale))::bigint AS tasks,
       greatest(1200, round(60000 * :scale))::bigint AS comments,
       greatest(1500, round(75000 * :scale))::bigint AS files,
       greatest(2000, round(100000 * :scale))::bigint AS links,
       greatest(1000, round(50000 * :scale))::bigint AS mails,
       greatest(4000, round(200000 * :scale))::bigint AS events
\gset

INSERT INTO org_units (id, parent_id, name, code)
SELECT i, CASE WHEN i > 1 THEN i / 4 + CASE WHEN i < 4 THEN 1 ELSE 0 END END, 'Unit ' || i, 'U' || lpad(i::text, 3, '0')
  FROM generate_series(1, 40) AS i;

INSERT INTO users (id, email, password_hash, display_name, org_unit_id, phone_ext, presence, presence_at, is_admin, created_at)
SELECT i, 'user' || i || '@example.org', md5('password' || i), 'User ' || lpad(i::text, 6, '0'), pg_temp.pick(i, 1, 40, 1.5), (1000 + i)::text,
       CASE WHEN pg_temp.draw(i, 2) < 0.25 THEN 'online' WHEN pg_temp.draw(i, 2) < 0.35 THEN 'away' ELSE 'offline' END,
       now() - pg_temp.draw(i, 3) * interval '3 days', i % 200 = 0, current_date - interval '600 days'
  FROM generate_series(1, :users) AS i;

-- The last chat is the archived one. A chat's people are neighbours in a ring of all users, seven apart.
CREATE TEMP TABLE chat_people AS
SELECT i AS chat_id,
       pg_temp.pick(i, 10, :users, 1) AS first_user,
       CASE WHEN i <= 3 THEN least(150, :users / 8)
            WHEN i = :chats THEN 40
            WHEN i <= :chats / 10 THEN 12 + pg_temp.pick(i, 11, 40, 1)
            ELSE 1 + pg_temp.pick(i, 11, 12, 2) END AS people
  FROM generate_series(1, :chats) AS i;
UPDATE chat_people SET people = least(people, :users / 8);

INSERT INTO chats (id, is_group, title, created_by, created_at)
SELECT chat_id, people > 2, CASE WHEN chat_id = :chats THEN 'Archived: old company' WHEN people > 2 THEN 'Chat ' || chat_id END, first_user,
       current_date - interval '560 days'
  FROM chat_people;

INSERT INTO chat_participants (chat_id, user_id, role, pinned, muted)
SELECT chat_id, 1 + (first_user - 1 + seat * 7) % :users, CASE WHEN seat = 0 THEN 'owner' ELSE 'member' END,
       pg_temp.draw(chat_id * 1000 + seat, 12) < 0.05, pg_temp.draw(chat_id * 1000 + seat, 13) < 0.1
  FROM chat_people, generate_series(0, people - 1) AS seat;

-- Messages of all chats are interleaved in time. Two fifths of the oldest fifth belong to the archived chat, which then fell silent.
-- In every sixty messages of a chat the first is the root of a thread.
CREATE TEMP TABLE message_plan AS
SELECT id, chat_id, first_user, people,
       (row_number() OVER (PARTITION BY chat_id ORDER BY id) - 1) / 60 AS stretch
  FROM (SELECT i AS id,
               CASE WHEN i <= :messages / 5 AND pg_temp.draw(i, 20) < 0.4 THEN :chats ELSE pg_temp.pick(i, 21, :chats - 1, 2.5) END AS chat_id
          FROM generate_series(1, :messages) AS i) AS placed
  JOIN chat_people USING (chat_id);

INSERT INTO messages (id, chat_id, sender_id, content_json, delivery, root_message_id, created_at, edited_at, deleted_at)
SELECT id, chat_id,
       1 + (first_user - 1 + (pg_temp.pick(id, 22, people, 1.6) - 1) * 7) % :users,
       jsonb_build_object('type', 'doc', 'text', pg_temp.prose(id, 40 + pg_temp.pick(id, 23, 150, 1)::integer),
                          'mentions', CASE WHEN pg_temp.draw(id, 24) < 0.1 THEN jsonb_build_array(first_user) ELSE '[]' END,
                          'client', (ARRAY['web', 'desktop', 'ios', 'android'])[pg_temp.pick(id, 25, 4, 1.5)]),
       CASE WHEN pg_temp.draw(id, 26) < 0.02 THEN 'urgent' WHEN pg_temp.draw(id, 26) < 0.06 THEN 'important' ELSE 'normal' END,
       CASE WHEN root < id AND pg_temp.draw(id, 27) < 0.09 THEN root END,
       created_at,
       CASE WHEN pg_temp.draw(id, 28) < 0.04 THEN created_at + interval '5 minutes' END,
       CASE WHEN pg_temp.draw(id, 29) < 0.03 THEN created_at + interval '1 hour' END
  FROM (SELECT message_plan.*,
               min(id) OVER (PARTITION BY chat_id, stretch) AS root,
               date_trunc('hour', now()) - interval '540 days' * (1 - id / :messages::double precision) AS created_at
          FROM message_plan) AS placed
 ORDER BY id;

-- Readers of a message sit next to one another: none to eight, 1.4 on average.
INSERT INTO message_reads (message_id, user_id, read_at)
SELECT id, 1 + (first_user - 1 + ((pg_temp.pick(id, 30, people, 1) + seat) % people) * 7) % :users,
       now() - interval '540 days' * (1 - id / :messages::double precision)
  FROM message_plan, generate_series(0, least(people, floor(9 * power(pg_temp.draw(id, 31), 3.5))::bigint) - 1) AS seat;

INSERT INTO message_reactions (message_id, user_id, emoji, created_at)
SELECT id, 1 + (first_user - 1 + (pg_temp.pick(id, 32, people, 1.5) - 1) * 7) % :users,
       (ARRAY['thumbsup', 'heart', 'laugh', 'tada', 'eyes'])[pg_temp.pick(id, 33, 5, 2)], now()
  FROM message_plan
 WHERE pg_temp.draw(id, 34) < 0.12;

-- Projects have six buckets each: bucket number (project - 1) * 6 + 1 and the five after it.
INSERT INTO projects (id, name, description, owner_id, created_at)
SELECT i, 'Project ' || i, pg_temp.prose(i, 150), pg_temp.pick(i, 40, :users, 1), current_date - interval '500 days'
  FROM generate_series(1, :projects) AS i;

INSERT INTO project_members (project_id, user_id, role)
SELECT i, 1 + (pg_temp.pick(i, 40, :users, 1) - 1 + seat * 11) % :users, CASE WHEN seat = 0 THEN 'owner' ELSE 'member' END
  FROM generate_series(1, :projects) AS i, generate_series(0, pg_temp.pick(i, 41, least(80, :users / 12), 1.5)) AS seat;

INSERT INTO task_buckets (id, project_id, name, position)
SELECT i, 1 + (i - 1) / 6, (ARRAY['Ideas', 'Backlog', 'Next', 'Doing', 'Review', 'Done'])[1 + (i - 1) % 6], 1 + (i - 1) % 6
  FROM generate_series(1, :projects * 6) AS i;

INSERT INTO tasks (id, project_id, bucket_id, title, description, priority, progress, labels, start_at, due_at, position, created_by, created_at)
SELECT id, project_id, bucket_id, 'Task ' || id || ': ' || pg_temp.prose(id, 40), pg_temp.prose(id, 60 + pg_temp.pick(id, 50, 220, 1)::integer),
       (ARRAY['medium', 'low', 'high', 'urgent'])[pg_temp.pick(id, 51, 4, 1.8)],
       CASE WHEN pg_temp.draw(id, 52) < 0.55 THEN 'completed' WHEN pg_temp.draw(id, 52) < 0.7 THEN 'in_progress' ELSE 'not_started' END,
       CASE WHEN pg_temp.draw(id, 53) < 0.3 THEN ARRAY['bug', (ARRAY['ui', 'api', 'data'])[pg_temp.pick(id, 54, 3, 1)]] ELSE '{}' END,
       created_at, CASE WHEN pg_temp.draw(id, 55) < 0.6 THEN created_at + pg_temp.pick(id, 56, 60, 1) * interval '1 day' END,
       row_number() OVER (PARTITION BY project_id, bucket_id ORDER BY id),
       pg_temp.pick(id, 57, :users, 1.3), created_at
  FROM (SELECT i AS id, pg_temp.pick(i, 58, :projects, 1.75) AS project_id,
               CASE WHEN pg_temp.draw(i, 59) < 0.96
                    THEN (pg_temp.pick(i, 58, :projects, 1.75) - 1) * 6 + 7 - pg_temp.pick(i, 60, 6, 1.6) END AS bucket_id,
               date_trunc('hour', now()) - interval '500 days' * (1 - i / :tasks::double precision) AS created_at
          FROM generate_series(1, :tasks) AS i) AS placed
 ORDER BY id;

INSERT INTO task_assignees (task_id, user_id)
SELECT i, 1 + (pg_temp.pick(i, 61, :users, 1.2) - 1 + seat * 13) % :users
  FROM generate_series(1, :tasks) AS i, generate_series(0, pg_temp.pick(i, 62, 4, 2.2) - 1) AS seat
 WHERE pg_temp.draw(i, 63) < 0.75;

INSERT INTO task_comments (id, task_id, user_id, body, created_at)
SELECT i, pg_temp.pick(i, 64, :tasks, 1), pg_temp.pick(i, 65, :users, 1.3), pg_temp.prose(i, 80), now() - pg_temp.draw(i, 66) * interval '400 days'
  FROM generate_series(1, :comments) AS i;

INSERT INTO files (id, owner_id, filename, mime, size, s3_key, status, scan_result, scanned_at, retention_expires_at, created_at)
SELECT id, pg_temp.pick(id, 70, :users, 1.5), 'file-' || id || '.' || (ARRAY['pdf', 'png', 'docx', 'xlsx'])[kind],
       (ARRAY['application/pdf', 'image/png', 'application/msword', 'application/vnd.ms-excel'])[kind],
       pg_temp.pick(id, 72, 20000000, 4), 'uploads/' || md5(id::text),
       CASE WHEN waiting THEN 'pending' WHEN pg_temp.draw(id, 73) < 0.01 THEN 'infected' ELSE 'ready' END,
       CASE WHEN NOT waiting THEN 'scanned' END, CASE WHEN NOT waiting THEN created_at + interval '1 minute' END,
       CASE WHEN pg_temp.draw(id, 74) < 0.1 THEN created_at + interval '2 years' END, created_at
  FROM (SELECT i AS id, pg_temp.pick(i, 71, 4, 1.3) AS kind, pg_temp.draw(i, 75) < 0.003 AS waiting,
               date_trunc('hour', now()) - interval '500 days' * (1 - i / :files::double precision) AS created_at
          FROM generate_series(1, :files) AS i) AS placed
 ORDER BY id;

INSERT INTO file_links (id, file_id, ref_table, ref_id)
SELECT i, pg_temp.pick(i, 76, :files, 1), kind,
       pg_temp.pick(i, 77, CASE kind WHEN 'messages' THEN :messages WHEN 'tasks' THEN :tasks ELSE :mails END, 1)
  FROM (SELECT i, CASE WHEN pg_temp.draw(i, 78) < 0.55 THEN 'messages' WHEN pg_temp.draw(i, 78) < 0.85 THEN 'tasks' ELSE 'mail_messages' END AS kind
          FROM generate_series(1, :links) AS i) AS placed;

INSERT INTO mail_messages (id, from_user, to_users, subject, body_html, folder, created_at)
SELECT i, pg_temp.pick(i, 80, :users, 1.2),
       ARRAY(SELECT 1 + (pg_temp.pick(i, 81, :users, 1.4) - 1 + seat * 17) % :users FROM generate_series(0, pg_temp.pick(i, 82, 6, 2.5) - 1) AS seat),
       'Subject ' || i, '<p>' || pg_temp.prose(i, 120) || '</p><p>' || pg_temp.prose(i + 7, 60 + pg_temp.pick(i, 83, 200, 1)::integer) || '</p>',
       CASE WHEN pg_temp.draw(i, 84) < 0.03 THEN 'deleted' WHEN pg_temp.draw(i, 84) < 0.5 THEN 'sent' ELSE 'received' END::mailbox,
       date_trunc('hour', now()) - interval '500 days' * (1 - i / :mails::double precision)
  FROM generate_series(1, :mails) AS i;

-- Events that went out long ago, and about fifty at the end that did not yet.
INSERT INTO domain_outbox (id, event_name, aggregate_type, aggregate_id, user_id, payload, created_at, delivered_at)
SELECT i, kind || '.created', kind, pg_temp.pick(i, 91, :tasks, 1), pg_temp.pick(i, 92, :users, 1.2),
       jsonb_build_object('id', i, 'kind', kind, 'request', md5(i::text)), created_at,
       CASE WHEN i <= :events - 200 OR pg_temp.draw(i, 93) < 0.75 THEN created_at + interval '2 seconds' END
  FROM (SELECT i, (ARRAY['message', 'task', 'file', 'mail'])[pg_temp.pick(i, 90, 4, 2)] AS kind,
               date_trunc('hour', now()) - interval '300 days' * (1 - i / :events::double precision) AS created_at
          FROM generate_series(1, :events) AS i) AS placed;

-- Identity columns go on after the rows that were given a number.
SELECT format('SELECT setval(%L, (SELECT max(id) FROM %I))', pg_get_serial_sequence(attrelid::regclass::text, attname), attrelid::regclass::text)
  FROM pg_attribute
 WHERE attrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r') AND attidentity <> ''
\gexec
