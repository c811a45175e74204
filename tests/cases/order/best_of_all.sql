-- case: the ten highest of the whole table
-- expect: create
-- base: chat
-- statements
SELECT id, score FROM posts ORDER BY score DESC LIMIT 10;
-- expert
CREATE INDEX ON posts (score);
