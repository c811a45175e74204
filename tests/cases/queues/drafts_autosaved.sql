-- case: an editor's drafts, last edited first: he has a handful, which are sorted in no time; the editor is the key and "draft" the predicate, but not the time, which every autosave changes
-- expect: create
-- most: 1
-- never: edited_at
-- schema
SELECT setseed(0.22);
CREATE TABLE essays (id serial PRIMARY KEY, editor_id int NOT NULL, status text NOT NULL, title text NOT NULL, body text NOT NULL, edited_at timestamptz NOT NULL) WITH (fillfactor = 80);
INSERT INTO essays (editor_id, status, title, body, edited_at)
SELECT 1 + (power(random(), 2) * 400)::int, CASE WHEN random() < 0.015 THEN 'draft' WHEN random() < 0.05 THEN 'withdrawn' ELSE 'published' END, 'essay ' || g, repeat(md5(g::text), 3), timestamptz '2022-01-01' + g * interval '20 minutes'
  FROM generate_series(1, 80000) AS g;
-- statements
-- name: autosave
-- weight: 500
-- with: 300, 'text', '2025-02-02'
-- with: 79000, 'more text', '2025-02-02'
UPDATE essays SET body = $2, edited_at = $3 WHERE id = $1;
-- name: my drafts
-- weight: 20
-- with: 1
-- with: 200
-- with: 390
SELECT id, title, edited_at FROM essays WHERE editor_id = $1 AND status = 'draft' ORDER BY edited_at DESC;
-- name: publish
-- weight: 5
-- with: 301
UPDATE essays SET status = 'published' WHERE id = $1;
-- expert
CREATE INDEX ON essays (editor_id) WHERE status = 'draft';
-- worse
CREATE INDEX ON essays (status);
