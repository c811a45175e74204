-- case: delivered events are deleted by age
-- expect: create
-- base: epop
-- statements
-- with: '2025-01-02'
-- with: '2025-01-01 12:00'
DELETE FROM domain_outbox WHERE delivered_at < $1;
-- expert
CREATE INDEX ON domain_outbox (delivered_at);
