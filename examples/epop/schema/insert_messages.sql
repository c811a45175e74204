-- Bytes of WAL that one new message costs: ":rows" of them all over the chats, counted from a checkpoint, then taken back.
CHECKPOINT;
SELECT max(id) AS chats FROM chats \gset
SELECT pg_current_wal_insert_lsn() AS start \gset
BEGIN;
INSERT INTO messages (chat_id, sender_id, content_json, created_at)
SELECT 1 + (i * 7919::bigint) % :chats, 1 + i % 100,
       jsonb_build_object('type', 'doc', 'text', 'the numbers for the meeting are in the shared folder ' || i, 'mentions', '[]'::jsonb, 'client', 'web'), now()
  FROM generate_series(1, :rows) AS i;
SELECT round(pg_wal_lsn_diff(pg_current_wal_insert_lsn(), :'start') / :rows);
ROLLBACK;
