-- case: an address in whatever case
-- expect: create
-- base: epop
-- statements
-- with: 'user777@corp.example'
-- with: 'user19999@corp.example'
SELECT id FROM users WHERE lower(email_txt) = $1;
-- expert
CREATE INDEX ON users (lower(email_txt));
