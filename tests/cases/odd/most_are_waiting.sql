-- case: a backlog where nine of ten wait: the first hundred that come are as good as any
-- expect: nothing
-- schema
SELECT setseed(0.53);
CREATE TABLE scans (id bigint PRIMARY KEY, state text NOT NULL, path text NOT NULL);
INSERT INTO scans SELECT g, CASE WHEN random() < 0.9 THEN 'waiting' ELSE 'read' END, md5(g::text) FROM generate_series(1, 120000) g;
-- statements
-- weight: 60
-- with: 'waiting'
SELECT id, path FROM scans WHERE state = $1 ORDER BY id LIMIT 100 FOR UPDATE SKIP LOCKED;
-- weight: 60
-- with: 7000
-- with: 90000
UPDATE scans SET state = 'read' WHERE id = $1;
-- worse
CREATE INDEX ON scans (state, id);
-- worse
CREATE INDEX ON scans (id) WHERE state = 'waiting';
