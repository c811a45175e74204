-- case: an inequality that half of the rows fulfil
-- expect: nothing
-- base: people
-- statements
SELECT max(length(name)) FROM users WHERE presence <> 'offline';
-- worse
CREATE INDEX ON users (presence);
