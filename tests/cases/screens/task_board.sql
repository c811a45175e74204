-- case: a board: a column, counts of all columns, my open cards, moving a card; an index is the prefix of another
-- expect: create
-- most: 2
-- schema
CREATE TABLE cards (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id int NOT NULL,
  board_id int NOT NULL,
  lane_id int NOT NULL,
  rank double precision NOT NULL,
  assignee_id int,
  state text NOT NULL,
  due_at date,
  title text NOT NULL,
  archived_at timestamptz
);
SELECT setseed(0.12);
INSERT INTO cards (tenant_id, board_id, lane_id, rank, assignee_id, state, due_at, title, archived_at)
SELECT b % 40 + 1, b, b * 10 + lane, random() * 1e6,
  CASE WHEN random() < 0.7 THEN 1 + floor(800 * random() * random())::int END,
  CASE WHEN lane = 4 THEN 'done' ELSE 'open' END,
  CASE WHEN random() < 0.4 THEN date '2025-01-01' + (g / 300) END,
  'Card ' || g || ' ' || md5(g::text) || md5(b::text),
  CASE WHEN lane = 4 AND random() < 0.5 THEN '2026-01-01'::timestamptz END
FROM (SELECT g, 1 + floor(600 * power(random(), 2.5))::int AS b, CASE WHEN random() < 0.75 THEN 4 ELSE 1 + floor(3 * random())::int END AS lane
  FROM generate_series(1, 150000) g) s;
CREATE INDEX cards_tenant ON cards (tenant_id);
CREATE INDEX cards_board ON cards (board_id);
CREATE INDEX cards_board_lane ON cards (board_id, lane_id);
-- statements
-- name: a column
-- weight: 20
-- with: 2, 14
-- with: 2, 11
-- with: 21, 3002
-- with: 2, 19
SELECT id, title, rank, assignee_id FROM cards
WHERE tenant_id = $1 AND lane_id = $2 AND archived_at IS NULL ORDER BY rank LIMIT 50;
-- name: counts of the columns
-- weight: 5
-- with: 2, 1
-- with: 21, 300
SELECT lane_id, count(*) FROM cards WHERE tenant_id = $1 AND board_id = $2 AND archived_at IS NULL GROUP BY lane_id;
-- name: my open cards
-- weight: 10
-- with: 1
-- with: 400
-- with: 799
SELECT id, title, due_at FROM cards WHERE assignee_id = $1 AND state = 'open' ORDER BY due_at NULLS LAST LIMIT 20;
-- name: move
-- weight: 5
-- with: 77777, 12, 5000
UPDATE cards SET lane_id = $2, rank = $3 WHERE id = $1 RETURNING id, lane_id, rank;
-- name: cards of a tenant, nightly
-- weight: 1
-- with: 2
-- with: 39
SELECT count(*) FROM cards WHERE tenant_id = $1;
-- expert
CREATE INDEX ON cards (tenant_id, lane_id, rank);
CREATE INDEX ON cards (assignee_id, due_at) WHERE state = 'open';
DROP INDEX cards_board;
