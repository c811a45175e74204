-- case: counts of the last days
-- expect: create
-- base: epop
-- statements
-- with: '2025-06-10'
-- with: '2025-06-20'
SELECT date_trunc('day', created_at), count(*) FROM messages WHERE created_at >= $1 GROUP BY 1;
-- expert
CREATE INDEX ON messages (created_at);
