-- case: the newest of a few channels that have been quiet for long: no index gives one order over a list
-- expect: rewrite list_top
-- schema
SELECT setseed(0.21);
CREATE TABLE dispatches (id bigint PRIMARY KEY, channel_id int NOT NULL, posted_at timestamptz NOT NULL, text text NOT NULL);
INSERT INTO dispatches SELECT g, CASE WHEN g < 100000 THEN 1 + g % 12 ELSE 20 + (random() * 200)::int END, '2024-01-01'::timestamptz + g * interval '1 minute', md5(g::text) FROM generate_series(1, 250000) g;
CREATE INDEX dispatches_channel ON dispatches (channel_id, posted_at);
-- statements
-- with: 2, 5, 9
-- with: 1, 7, 12
-- with: 3, 4, 99999
SELECT id, channel_id, posted_at, text FROM dispatches WHERE channel_id IN ($1, $2, $3) ORDER BY posted_at DESC LIMIT 20;
-- expert
SELECT d.id, d.channel_id, d.posted_at, d.text FROM unnest(ARRAY[$1, $2, $3]) AS c (id) CROSS JOIN LATERAL (SELECT * FROM dispatches WHERE channel_id = c.id ORDER BY posted_at DESC LIMIT 20) AS d ORDER BY d.posted_at DESC LIMIT 20;
-- worse
CREATE INDEX ON dispatches (posted_at);
