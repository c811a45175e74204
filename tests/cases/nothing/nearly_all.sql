-- case: a condition that nearly all rows fulfil
-- expect: nothing
-- base: people
-- statements
SELECT avg(length(name)) FROM users WHERE active;
-- worse
CREATE INDEX ON users (active);
