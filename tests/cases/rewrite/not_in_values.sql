-- case: NOT IN of values is a filter like any other
-- expect: nothing
-- base: store
-- statements
SELECT id, name FROM files WHERE id BETWEEN 5000 AND 5040 AND state NOT IN ('failed', 'pending');
