-- case: the newest subscribers of a mail domain, which is what follows the at sign, in small letters
-- expect: create
-- schema
SELECT setseed(0.16);
CREATE TABLE subscribers (id int PRIMARY KEY, email text NOT NULL, joined_at timestamptz NOT NULL, plan text NOT NULL);
INSERT INTO subscribers
SELECT g, 'u' || g || '@' || CASE WHEN r < 0.45 THEN 'gmail.com' WHEN r < 0.5 THEN 'GMail.com' WHEN r < 0.75 THEN 'Outlook.com' ELSE 'firm' || (power(random(), 2) * 6000)::int || '.example' END,
       now() - (power(random(), 2) * 2500) * interval '1 day', (ARRAY['free', 'free', 'free', 'paid'])[1 + (random() * 3)::int]
  FROM (SELECT g, random() AS r FROM generate_series(1, 130000) AS g) AS s;
-- statements
-- weight: 20
-- with: 'gmail.com'
-- with: 'firm4711.example'
-- with: 'nowhere.test'
SELECT id, email, joined_at FROM subscribers WHERE lower(split_part(email, '@', 2)) = $1 ORDER BY joined_at DESC LIMIT 20;
-- expert
CREATE INDEX ON subscribers (lower(split_part(email, '@', 2)), joined_at DESC);
-- worse
CREATE INDEX ON subscribers (joined_at DESC);
-- worse
CREATE INDEX ON subscribers (lower(split_part(email, '@', 2)));
-- worse
CREATE INDEX ON subscribers (email);
