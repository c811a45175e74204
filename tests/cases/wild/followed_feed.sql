-- case: the newest posts of those whom one follows; each has thousands
-- expect: rewrite list_top
-- schema
SELECT setseed(0.53);
CREATE TABLE photos (id bigint PRIMARY KEY, author_id int NOT NULL, posted_at timestamptz NOT NULL, caption text NOT NULL);
INSERT INTO photos SELECT g, 1 + (power(random(), 2) * 200)::int, timestamptz '2024-01-01' + g * interval '90 seconds', 'caption ' || md5(g::text) FROM generate_series(1, 240000) AS g;
CREATE INDEX photos_author_posted ON photos (author_id, posted_at);
-- statements
-- name: feed
-- weight: 40
-- with: '{1,4,9,33,80,120,150,199}'
-- with: '{180,181,182,183,184}'
-- with: '{2,3}'
SELECT id, author_id, caption, posted_at FROM photos WHERE author_id = ANY ($1::int[]) ORDER BY posted_at DESC LIMIT 20;
-- expert
SELECT p.id, p.author_id, p.caption, p.posted_at FROM unnest($1::int[]) AS f(author_id)
 CROSS JOIN LATERAL (SELECT id, author_id, caption, posted_at FROM photos WHERE photos.author_id = f.author_id ORDER BY posted_at DESC LIMIT 20) p ORDER BY p.posted_at DESC LIMIT 20;
