-- Rooms of very different size. Room 1 has a third of all posts, rooms 300 and above ended long ago: their posts are
-- the oldest of the table.
SELECT setseed(0.31);
CREATE TABLE rooms (id bigint PRIMARY KEY, title text NOT NULL, kind text NOT NULL, owner_id bigint NOT NULL, closed boolean NOT NULL);
INSERT INTO rooms SELECT g, 'room ' || g, (ARRAY['direct', 'group', 'channel'])[1 + g % 3], 1 + g * 7 % 2000, g >= 300
  FROM generate_series(1, 400) AS g;
CREATE TABLE posts (
  id bigint PRIMARY KEY, room_id bigint NOT NULL, author_id bigint NOT NULL, parent_id bigint, body text NOT NULL,
  meta jsonb NOT NULL, pinned boolean NOT NULL, deleted_at timestamptz, created_at timestamptz NOT NULL, edited_at timestamptz,
  score integer NOT NULL);
INSERT INTO posts
SELECT g,
       CASE WHEN g <= 20000 THEN 300 + (random() * 99)::int WHEN random() < 0.35 THEN 1 ELSE 2 + (power(random(), 3) * 297)::int END,
       1 + (power(random(), 2) * 1999)::int,
       CASE WHEN g > 100 AND random() < 0.08 THEN 1 + (random() * (g - 2))::int END,
       'post ' || g || ' ' || repeat(md5(g::text), 2),
       jsonb_build_object('tags', jsonb_build_array('t' || (random() * 400)::int, 't' || (random() * 400)::int), 'lang', (ARRAY['en', 'de', 'fr'])[1 + g % 3]),
       random() < 0.001,
       CASE WHEN random() < 0.03 THEN timestamptz '2026-01-01' + g * interval '2 minutes' END,
       timestamptz '2025-01-01' + g * interval '2 minutes',
       CASE WHEN random() < 0.1 THEN timestamptz '2025-01-02' + g * interval '2 minutes' END,
       (random() * 1000)::int
  FROM generate_series(1, 160000) AS g;
CREATE TABLE receipts (post_id bigint NOT NULL, user_id bigint NOT NULL, read_at timestamptz NOT NULL, PRIMARY KEY (post_id, user_id));
INSERT INTO receipts
SELECT p, 1 + (p * 31 + n * 17) % 2000, timestamptz '2025-01-01' + p * interval '2 minutes'
  FROM generate_series(1, 160000, 2) AS p, generate_series(1, 2) AS n ON CONFLICT DO NOTHING;
CREATE TABLE members (room_id bigint NOT NULL, user_id bigint NOT NULL, joined_at timestamptz NOT NULL, role text NOT NULL, PRIMARY KEY (room_id, user_id));
INSERT INTO members
SELECT 1 + g % 400, 1 + (g * 13) % 2000, timestamptz '2025-01-01' + g * interval '1 hour', CASE WHEN g % 50 = 0 THEN 'owner' ELSE 'member' END
  FROM generate_series(1, 60000) AS g ON CONFLICT DO NOTHING;
