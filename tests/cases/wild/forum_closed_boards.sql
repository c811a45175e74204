-- case: the front page has its index; a board that closed long ago is searched along it to the very end
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.38);
CREATE TABLE boards (id int PRIMARY KEY, title text NOT NULL, closed boolean NOT NULL);
INSERT INTO boards SELECT g, 'board ' || g, g > 60 FROM generate_series(1, 80) AS g;
CREATE TABLE users (id int PRIMARY KEY, nick text NOT NULL);
INSERT INTO users SELECT g, 'nick' || g FROM generate_series(1, 20000) AS g;
CREATE TABLE threads (id int PRIMARY KEY, board_id int NOT NULL REFERENCES boards, author_id int NOT NULL, title text NOT NULL, last_post_at timestamptz NOT NULL, hidden boolean NOT NULL);
INSERT INTO threads
SELECT g, CASE WHEN g < 12000 THEN 61 + g % 20 ELSE 1 + (power(random(), 2) * 59)::int END, 1 + (power(random(), 2) * 19999)::int, 'thread ' || md5(g::text), timestamptz '2015-01-01' + g * interval '30 minutes' + random() * interval '3 days', random() < 0.02
  FROM generate_series(1, 160000) AS g;
CREATE INDEX threads_last_post ON threads (last_post_at);
-- statements
-- name: front page
-- weight: 100
SELECT t.id, t.title, b.title, u.nick FROM threads t JOIN boards b ON b.id = t.board_id JOIN users u ON u.id = t.author_id WHERE NOT t.hidden ORDER BY t.last_post_at DESC LIMIT 30;
-- name: board
-- weight: 60
-- with: 1
-- with: 59
-- with: 77
SELECT t.id, t.title, u.nick, t.last_post_at FROM boards b JOIN threads t ON t.board_id = b.id JOIN users u ON u.id = t.author_id WHERE b.id = $1 AND NOT t.hidden ORDER BY t.last_post_at DESC LIMIT 30;
-- expert
CREATE INDEX ON threads (board_id, last_post_at);
-- worse
CREATE INDEX ON threads (author_id);
