-- case: NOT IN reads the whole list for a few rows, though the list has an index
-- expect: rewrite not_in
-- schema
CREATE TABLE recipients (id int PRIMARY KEY, group_id int NOT NULL, address text NOT NULL);
INSERT INTO recipients SELECT g, (g * 7919::bigint % 1500)::int, md5(g::text) FROM generate_series(1, 60000) g;
CREATE INDEX recipients_group ON recipients (group_id);
CREATE TABLE opt_outs (id bigint PRIMARY KEY, recipient_id int NOT NULL, reason text NOT NULL);
INSERT INTO opt_outs SELECT g, (g * 31::bigint) % 80000 + 1, md5(g::text) FROM generate_series(1, 200000) g WHERE g % 5 < 2;
CREATE INDEX opt_outs_recipient ON opt_outs (recipient_id);
-- statements
-- with: 3
-- with: 1200
-- with: 7000
SELECT id, address FROM recipients WHERE group_id = $1 AND id NOT IN (SELECT recipient_id FROM opt_outs);
-- expert
SELECT id, address FROM recipients r WHERE group_id = $1 AND NOT EXISTS (SELECT 1 FROM opt_outs o WHERE o.recipient_id = r.id);
