-- case: rows that are only inserted want no index
-- expect: nothing
-- base: events
-- statements
-- with: 900001
INSERT INTO events (id, device_id, kind, level, value, payload, occurred_at) VALUES ($1, 7, 'beat', 1, 2, '{}', now());
