-- Files with their links, and mail. A file in a hundred is still pending, and those are new; mail has few big senders.
SELECT setseed(0.33);
CREATE TABLE files (
  id bigint PRIMARY KEY, owner_id bigint NOT NULL, state text NOT NULL, size bigint NOT NULL, type text NOT NULL, name text NOT NULL,
  checksum text NOT NULL, infected boolean NOT NULL, created_at timestamptz NOT NULL, expires_at timestamptz, accessed_at timestamptz NOT NULL);
INSERT INTO files
SELECT g, 1 + (power(random(), 2) * 1999)::int,
       CASE WHEN g > 90000 AND random() < 0.1 THEN 'pending' WHEN random() < 0.003 THEN 'failed' ELSE 'ready' END,
       (power(random(), 4) * 1e9)::bigint, (ARRAY['image/png', 'image/jpeg', 'application/pdf', 'text/plain'])[1 + (random() * 3)::int],
       'file' || g || '.bin', md5(g::text) || md5((g + 1)::text), random() < 0.0005,
       timestamptz '2025-01-01' + g * interval '4 minutes', CASE WHEN random() < 0.02 THEN timestamptz '2026-01-01' + (random() * 500000)::int * interval '1 minute' END,
       timestamptz '2026-01-01' + (random() * 500000)::int * interval '1 minute'
  FROM generate_series(1, 100000) AS g;
CREATE TABLE links (id bigint PRIMARY KEY, file_id bigint NOT NULL, target text NOT NULL, target_id bigint NOT NULL);
INSERT INTO links SELECT g, 1 + (random() * 99999)::int, (ARRAY['post', 'task', 'mail'])[1 + g % 3], 1 + (random() * 50000)::int
  FROM generate_series(1, 120000) AS g;
CREATE TABLE mail (
  id bigint PRIMARY KEY, sender_id bigint NOT NULL, recipients bigint[] NOT NULL, folder text NOT NULL, subject text NOT NULL,
  body text NOT NULL, unread boolean NOT NULL, sent_at timestamptz NOT NULL);
INSERT INTO mail
SELECT g, 1 + (power(random(), 3) * 1999)::int, ARRAY[1 + (random() * 1999)::bigint, 1 + (random() * 1999)::bigint],
       CASE WHEN random() < 0.9 THEN 'inbox' WHEN random() < 0.95 THEN 'archive' ELSE 'trash' END,
       (ARRAY['invoice', 'meeting', 'holiday', 'report'])[1 + (random() * 3)::int] || ' number ' || (random() * 30000)::int,
       'about ' || md5((g % 5000)::text) || ' and ' || md5((g % 7000)::text), random() < 0.02,
       timestamptz '2025-01-01' + g * interval '5 minutes'
  FROM generate_series(1, 80000) AS g;
