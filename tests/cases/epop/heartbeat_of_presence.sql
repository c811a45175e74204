-- case: updated all the time, and asked for by nearly everything
-- expect: nothing
-- base: epop
-- never: presence
-- statements
-- weight: 300
-- with: 77, 'busy'
-- with: 12000, 'available'
UPDATE users SET presence = $2 WHERE id = $1;
-- weight: 2
SELECT count(*) FROM users WHERE presence <> 'offline';
