-- case: three tables, of which the first is small
-- expect: create
-- base: people
-- statements
-- with: 'organisation 250'
-- with: 'organisation 299'
SELECT u.name, l.at FROM organisations o JOIN users u ON u.organisation_id = o.id JOIN logins l ON l.user_id = u.id
 WHERE o.name = $1 AND NOT l.succeeded;
-- expert
CREATE INDEX ON users (organisation_id);
CREATE INDEX ON logins (user_id) WHERE NOT succeeded;
