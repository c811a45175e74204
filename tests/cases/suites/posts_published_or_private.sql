-- case: a blog of many asks for posts that are published or private, newest first, and counts them; nearly all are published
-- expect: create
-- schema
SELECT setseed(0.67);
CREATE TABLE wp_posts (id bigserial PRIMARY KEY, blog_id int NOT NULL, post_author bigint NOT NULL, post_date timestamp NOT NULL, post_title text NOT NULL, post_excerpt text NOT NULL, post_status varchar(20) NOT NULL, comment_count int NOT NULL);
INSERT INTO wp_posts (blog_id, post_author, post_date, post_title, post_excerpt, post_status, comment_count)
SELECT 1 + (power(random(), 2) * 200)::int, 1 + (random() * 500)::int, timestamp '2020-01-01' + g * interval '10 minutes', 'title ' || g, repeat('word ', g % 30), CASE WHEN random() < 0.91 THEN 'publish' WHEN random() < 0.5 THEN 'draft' WHEN random() < 0.5 THEN 'trash' ELSE 'private' END, 0 FROM generate_series(1, 100000) AS g;
CREATE INDEX wp_posts_author ON wp_posts (post_author);
-- statements
-- name: page
-- weight: 60
-- with: 1, 10
-- with: 150, 10
-- with: 900, 10
SELECT p.id, p.post_title, p.post_excerpt, p.post_date FROM wp_posts p WHERE p.blog_id = $1 AND p.post_status IN ('publish', 'private') ORDER BY p.post_date DESC LIMIT $2;
-- name: how many
-- weight: 30
-- with: 1
-- with: 150
SELECT COUNT(*) FROM wp_posts p WHERE p.blog_id = $1 AND p.post_status IN ('publish', 'private');
-- expert
CREATE INDEX ON wp_posts (blog_id, post_date);
-- worse
CREATE INDEX ON wp_posts (post_status);
