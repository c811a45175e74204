-- Users of organisations. E-mail addresses are in a collation of a language, as on most servers.
SELECT setseed(0.35);
CREATE TABLE organisations (id bigint PRIMARY KEY, name text NOT NULL, region text NOT NULL);
INSERT INTO organisations SELECT g, 'organisation ' || g, 'region' || g % 7 FROM generate_series(1, 300) AS g;
CREATE TABLE users (
  id bigint PRIMARY KEY, organisation_id bigint NOT NULL, email text COLLATE "und-x-icu" NOT NULL, name text COLLATE "und-x-icu" NOT NULL,
  nickname text, manager_id bigint, presence text NOT NULL, active boolean NOT NULL, last_seen timestamptz NOT NULL, created_at timestamptz NOT NULL,
  settings jsonb NOT NULL, country text NOT NULL, city text NOT NULL);
INSERT INTO users
SELECT g, 1 + (power(random(), 2) * 299)::int, 'User' || g || '@Example' || g % 50 || '.org', initcap(md5((g % 20000)::text)),
       CASE WHEN random() < 0.3 THEN 'nick' || g END, CASE WHEN g > 500 THEN 1 + (random() * 499)::int END,
       (ARRAY['offline', 'offline', 'offline', 'online', 'away'])[1 + (random() * 4)::int], random() < 0.97,
       timestamptz '2026-01-01' + (random() * 400000)::int * interval '1 minute', timestamptz '2024-01-01' + g * interval '10 minutes',
       jsonb_build_object('theme', (ARRAY['dark', 'light'])[1 + g % 2], 'plan', CASE WHEN random() < 0.01 THEN 'gold' ELSE 'free' END, 'ref', g),
       'c' || city / 10, 'city' || city
  FROM (SELECT g, (power(random(), 2) * 999)::int AS city FROM generate_series(1, 60000) AS g) AS spread;
CREATE TABLE logins (id bigint PRIMARY KEY, user_id bigint NOT NULL, address text NOT NULL, succeeded boolean NOT NULL, at timestamptz NOT NULL);
INSERT INTO logins
SELECT g, 1 + (random() * 59999)::int, '10.' || g % 250 || '.' || (random() * 250)::int || '.' || (random() * 250)::int, random() < 0.95,
       timestamptz '2025-01-01' + g * interval '3 minutes'
  FROM generate_series(1, 150000) AS g;
