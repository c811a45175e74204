-- case: a state that was rare when last analyzed is now most of the table: its index is read for the wrong reason
-- expect: analyze
-- schema
CREATE TABLE enquiries (id bigint PRIMARY KEY, state text NOT NULL, client_id int NOT NULL, text text NOT NULL);
INSERT INTO enquiries SELECT g, CASE WHEN g % 4000 = 0 THEN 'open' ELSE 'closed' END, (g * 7919::bigint % 400)::int, md5(g::text) FROM generate_series(1, 40000) g;
CREATE INDEX enquiries_state ON enquiries (state);
CREATE INDEX enquiries_client ON enquiries (client_id);
VACUUM ANALYZE enquiries;
INSERT INTO enquiries SELECT g, 'open', (g * 7919::bigint % 400)::int, md5(g::text) FROM generate_series(40001, 160000) g;
-- statements
-- with: 7, 'open'
-- with: 399, 'open'
-- with: 5000, 'open'
SELECT id, text FROM enquiries WHERE client_id = $1 AND state = $2;
-- expert
ANALYZE enquiries;
