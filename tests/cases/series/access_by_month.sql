-- case: a table in months: newest of a user, whose rows may be only in the oldest
-- expect: create
-- schema
CREATE TABLE access_log (id bigint NOT NULL, user_id bigint NOT NULL, path text NOT NULL, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE access_log_1 PARTITION OF access_log FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');
CREATE TABLE access_log_2 PARTITION OF access_log FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
CREATE TABLE access_log_3 PARTITION OF access_log FOR VALUES FROM ('2025-03-01') TO ('2025-04-01');
CREATE TABLE access_log_4 PARTITION OF access_log FOR VALUES FROM ('2025-04-01') TO ('2025-05-01');
SELECT setseed(0.5);
INSERT INTO access_log SELECT g, CASE WHEN g < 2000 THEN 4999 ELSE 1 + (power(random(), 3) * 4900)::int END, '/page/' || md5(g::text), timestamptz '2025-01-01 12:00' + g * interval '85 seconds' FROM generate_series(1, 118000) AS g;
VACUUM (ANALYZE) access_log;
-- statements
-- weight: 10
-- with: 1
-- with: 3000
-- with: 4999
SELECT id, path, at FROM access_log WHERE user_id = $1 ORDER BY at DESC LIMIT 20;
-- expert
CREATE INDEX ON access_log (user_id, at);
