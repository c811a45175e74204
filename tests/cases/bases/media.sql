-- Music, its listeners, their network, and what else comes in streams: sensor readings, notifications, appointments, versions.
SELECT setseed(0.71);
CREATE TABLE artists (id int PRIMARY KEY, name text NOT NULL, country text NOT NULL);
INSERT INTO artists SELECT g, 'Artist ' || md5(g::text), 'c' || g % 40 FROM generate_series(1, 3000) AS g;
CREATE TABLE tracks (id int PRIMARY KEY, artist_id int NOT NULL, album_id int NOT NULL, title text NOT NULL, genre text NOT NULL, released date NOT NULL, explicit boolean NOT NULL);
INSERT INTO tracks SELECT g, 1 + (power(random(), 2) * 2999)::int, g / 10, 'Song ' || md5(g::text), (ARRAY['pop', 'pop', 'rock', 'jazz', 'folk', 'polka'])[1 + (power(random(), 3) * 5.4)::int],
       date '1980-01-01' + (power(random(), 0.4) * 16000)::int, random() < 0.02 FROM generate_series(1, 40000) AS g;
CREATE TABLE plays (id bigint PRIMARY KEY, user_id int NOT NULL, track_id int NOT NULL, played_at timestamptz NOT NULL, seconds int NOT NULL, device text NOT NULL);
INSERT INTO plays SELECT g, 1 + (power(random(), 2.5) * 19999)::int, 1 + (power(random(), 3) * 39999)::int, timestamptz '2025-01-01' + g * interval '1 minute',
       (random() * 300)::int, (ARRAY['phone', 'phone', 'web', 'car', 'tv'])[1 + (random() * 4)::int] FROM generate_series(1, 320000) AS g;
CREATE TABLE follows (follower_id int NOT NULL, followee_id int NOT NULL, created_at timestamptz NOT NULL, muted boolean NOT NULL, PRIMARY KEY (follower_id, followee_id));
INSERT INTO follows SELECT 1 + (random() * 19999)::int, 1 + (power(random(), 4) * 19999)::int, timestamptz '2024-01-01' + g * interval '3 minutes', random() < 0.01
  FROM generate_series(1, 200000) AS g ON CONFLICT DO NOTHING;
CREATE TABLE notifications (id bigint PRIMARY KEY, user_id int NOT NULL, kind text NOT NULL, actor_id int NOT NULL, read_at timestamptz, created_at timestamptz NOT NULL);
INSERT INTO notifications SELECT g, 1 + (power(random(), 3) * 9999)::int, (ARRAY['like', 'like', 'follow', 'mention'])[1 + (random() * 3)::int], (random() * 19999)::int,
       CASE WHEN g < 190000 AND random() < 0.97 THEN timestamptz '2025-01-01' + g * interval '2 minutes' END, timestamptz '2025-01-01' + g * interval '2 minutes'
  FROM generate_series(1, 200000) AS g;
CREATE TABLE sensors (id int PRIMARY KEY, site text NOT NULL, unit text NOT NULL, active boolean NOT NULL);
INSERT INTO sensors SELECT g, 'site' || g % 30, (ARRAY['C', 'kPa', 'lx'])[1 + g % 3], g % 9 <> 0 FROM generate_series(1, 200) AS g;
CREATE TABLE readings (sensor_id int NOT NULL, at timestamptz NOT NULL, value double precision, quality smallint NOT NULL);
INSERT INTO readings SELECT CASE WHEN g < 2000 THEN 200 ELSE 1 + (power(random(), 2) * 198)::int END, timestamptz '2025-01-01' + g * interval '30 seconds' + random() * interval '20 seconds',
       CASE WHEN random() < 0.02 THEN NULL ELSE random() * 100 END, CASE WHEN random() < 0.002 THEN 0 ELSE 1 END FROM generate_series(1, 320000) AS g;
CREATE TABLE appointments (id int PRIMARY KEY, doctor_id int NOT NULL, patient_id int NOT NULL, room_id int NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, state text NOT NULL);
INSERT INTO appointments SELECT g, 1 + (power(random(), 2) * 119)::int, 1 + (random() * 20000)::int, 1 + (random() * 79)::int, s, s + (1 + (power(random(), 4) * 20)::int) * interval '15 minutes',
       CASE WHEN random() < 0.07 THEN 'cancelled' WHEN g > 99000 THEN 'booked' ELSE 'done' END
  FROM (SELECT g, timestamptz '2023-01-01' + (random() * 1200 * 96)::int * interval '15 minutes' AS s FROM generate_series(1, 100000) AS g) AS a;
CREATE TABLE comments (id int PRIMARY KEY, track_id int NOT NULL, parent_id int, user_id int NOT NULL, body text NOT NULL, likes int NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO comments SELECT g, 1 + (power(random(), 3) * 39999)::int, CASE WHEN random() < 0.6 AND g > 100 THEN g - 1 - (power(random(), 5) * 100)::int END, 1 + (random() * 19999)::int,
       'comment ' || md5(g::text) || md5((g + 1)::text), (power(random(), 10) * 3000)::int, timestamptz '2025-01-01' + g * interval '3 minutes' FROM generate_series(1, 110000) AS g;
CREATE TABLE scores (id bigint PRIMARY KEY, game_id int NOT NULL, player_id int NOT NULL, points int NOT NULL, reached_at timestamptz NOT NULL);
INSERT INTO scores SELECT g, 1 + (power(random(), 3) * 79)::int, 1 + (random() * 19999)::int, (power(random(), 3) * 10000)::int, timestamptz '2025-01-01' + g * interval '2 minutes' FROM generate_series(1, 150000) AS g;
CREATE TABLE versions (document_id int NOT NULL, version int NOT NULL, state text NOT NULL, author_id int NOT NULL, slug text NOT NULL, body text NOT NULL, saved_at timestamptz NOT NULL, PRIMARY KEY (document_id, version));
INSERT INTO versions SELECT 1 + g % 12000, 1 + g / 12000, CASE WHEN g >= 108000 AND random() < 0.3 THEN 'draft' WHEN g < 96000 THEN 'archived' ELSE 'published' END, 1 + (power(random(), 2) * 600)::int,
       'article-' || (1 + g % 12000), repeat(md5(g::text), 6), timestamptz '2025-01-01' + g * interval '4 minutes' FROM generate_series(0, 119999) AS g;
