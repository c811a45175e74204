-- What is inserted to know the WAL that a row costs: rows that lie all over the indexes, as new ones do.

-- name: messages
-- rows: 10000
INSERT INTO messages (chat_id, sender_id, content_json, root_message_id)
SELECT m.chat_id, m.sender_id, jsonb_build_object('type', 'doc', 'text', 'please look at the numbers before the meeting ' || i), CASE WHEN i % 11 = 0 THEN m.id END
  FROM generate_series(1, 10000) AS i JOIN messages AS m ON m.id = 1 + (i * 7919::bigint) % (SELECT max(id) FROM messages);

-- name: message_reads
-- rows: 10000
INSERT INTO message_reads (message_id, user_id)
SELECT 1 + (i * 7919::bigint) % (SELECT max(id) FROM messages), u.id
  FROM generate_series(1, 10000) AS i JOIN users AS u ON u.id = 1 + (i * 104729::bigint) % (SELECT max(id) FROM users)
    ON CONFLICT DO NOTHING;

-- name: tasks
-- rows: 5000
INSERT INTO tasks (project_id, bucket_id, title, description, position, created_by)
SELECT t.project_id, t.bucket_id, 'Check the numbers ' || i, 'Somebody should look at the numbers before the meeting.', t.position, t.created_by
  FROM generate_series(1, 5000) AS i JOIN tasks AS t ON t.id = 1 + (i * 7919::bigint) % (SELECT max(id) FROM tasks);

-- name: files
-- rows: 5000
INSERT INTO files (owner_id, filename, mime, size, s3_key)
SELECT f.owner_id, 'numbers-' || i || '.xlsx', 'application/vnd.ms-excel', 48000, 'uploads/' || md5(i::text)
  FROM generate_series(1, 5000) AS i JOIN files AS f ON f.id = 1 + (i * 7919::bigint) % (SELECT max(id) FROM files);

-- name: file_links
-- rows: 5000
INSERT INTO file_links (file_id, ref_table, ref_id)
SELECT 1 + (i * 7919::bigint) % (SELECT max(id) FROM files), 'messages', 1 + (i * 104729::bigint) % (SELECT max(id) FROM messages)
  FROM generate_series(1, 5000) AS i;

-- name: mail_messages
-- rows: 3000
INSERT INTO mail_messages (from_user, to_users, subject, body_html, folder)
SELECT m.from_user, m.to_users, 'The numbers ' || i, '<p>Please look at the numbers before the meeting.</p>', 'sent'
  FROM generate_series(1, 3000) AS i JOIN mail_messages AS m ON m.id = 1 + (i * 7919::bigint) % (SELECT max(id) FROM mail_messages);

-- name: domain_outbox
-- rows: 10000
INSERT INTO domain_outbox (event_name, aggregate_type, aggregate_id, user_id, payload)
SELECT 'message.created', 'message', i, 1 + i % 100, jsonb_build_object('number', i) FROM generate_series(1, 10000) AS i;

-- name: calendar_events
-- rows: 3000
INSERT INTO calendar_events (owner_id, title, start_ts, end_ts)
SELECT e.owner_id, e.title, e.start_ts, e.end_ts
  FROM generate_series(1, 3000) AS i JOIN calendar_events AS e ON e.id = 1 + (i * 7919::bigint) % (SELECT max(id) FROM calendar_events);

-- name: web_vitals
-- rows: 5000
INSERT INTO web_vitals (user_id, metric_name, metric_value, rating, url)
SELECT v.user_id, v.metric_name, v.metric_value, v.rating, v.url
  FROM generate_series(1, 5000) AS i JOIN web_vitals AS v ON v.id = 1 + (i * 7919::bigint) % (SELECT max(id) FROM web_vitals);
