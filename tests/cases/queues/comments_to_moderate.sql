-- case: flagged and not yet reviewed: of either there are thousands, of both eighty, for what is flagged is reviewed soon; the partial index needs both conditions
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.19);
CREATE TABLE forum_comments (id bigserial PRIMARY KEY, board_id int NOT NULL, author text NOT NULL, body text NOT NULL, flagged boolean NOT NULL DEFAULT false, flagged_at timestamptz, reviewed boolean NOT NULL DEFAULT false);
INSERT INTO forum_comments (board_id, author, body, flagged, flagged_at, reviewed)
SELECT 1 + (power(random(), 2) * 50)::int, 'user' || g % 4001, md5(g::text), f, CASE WHEN f THEN timestamptz '2025-01-01' + g * interval '1 minute' + random() * interval '9 days' END, f AND random() > 0.02
  FROM (SELECT g, random() < 0.02 AS f FROM generate_series(1, 180000) AS g) AS x;
-- statements
-- name: next to review
-- weight: 80
SELECT id, board_id, author, body FROM forum_comments WHERE flagged = true AND reviewed = false ORDER BY flagged_at LIMIT 25;
-- name: per board
-- weight: 10
SELECT board_id, count(*) FROM forum_comments WHERE flagged = true AND reviewed = false GROUP BY board_id;
-- name: flag
-- weight: 30
-- with: 9000
UPDATE forum_comments SET flagged = true, flagged_at = '2025-05-10' WHERE id = $1;
-- name: review
-- weight: 30
-- with: 9001
UPDATE forum_comments SET reviewed = true WHERE id = $1;
-- expert
CREATE INDEX ON forum_comments (flagged_at) WHERE flagged AND NOT reviewed;
-- worse
CREATE INDEX ON forum_comments (reviewed);
