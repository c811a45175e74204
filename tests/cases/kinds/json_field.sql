-- case: a field of a document
-- expect: create
-- base: people
-- statements
-- with: '4711'
SELECT id, name FROM users WHERE settings ->> 'ref' = $1;
-- expert
CREATE INDEX ON users ((settings ->> 'ref'));
ANALYZE users;
