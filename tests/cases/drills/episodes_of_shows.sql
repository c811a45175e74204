-- case: the newest episodes of the shows that a listener follows: each show has them in order, together they are sorted
-- expect: rewrite list_top
-- schema
SELECT setseed(0.45);
CREATE TABLE episodes (id int PRIMARY KEY, show_id int NOT NULL, title text NOT NULL, aired_at timestamp NOT NULL, blurb text NOT NULL);
INSERT INTO episodes SELECT g, 1 + (power(random(), 2) * 300)::int, 'episode ' || g, timestamp '2018-01-01' + g * interval '13 minutes', repeat('b', 70) FROM generate_series(1, 200000) AS g;
CREATE INDEX episodes_of_show ON episodes (show_id, aired_at);
-- statements
-- weight: 30
-- with: ARRAY[1, 20, 250, 299]
-- with: ARRAY[60, 61, 62, 63, 64, 65, 66, 67]
-- with: ARRAY[9000, 9001]
SELECT id, title, aired_at FROM episodes WHERE show_id = ANY ($1) ORDER BY aired_at DESC LIMIT 20;
-- expert
SELECT e.id, e.title, e.aired_at FROM unnest($1) AS s (show_id) CROSS JOIN LATERAL (SELECT id, title, aired_at FROM episodes WHERE show_id = s.show_id ORDER BY aired_at DESC LIMIT 20) AS e ORDER BY e.aired_at DESC LIMIT 20;
