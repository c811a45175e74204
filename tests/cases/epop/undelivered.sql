-- case: a queue whose waiting entries are the newest
-- expect: create
-- base: epop
-- statements
SELECT * FROM domain_outbox WHERE delivered_at IS NULL ORDER BY id LIMIT 100;
-- expert
CREATE INDEX ON domain_outbox (id) WHERE delivered_at IS NULL;
