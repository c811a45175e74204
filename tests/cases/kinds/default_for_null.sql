-- case: NULL counts as the empty text
-- expect: create
-- schema
CREATE TABLE contacts (id bigint PRIMARY KEY, nickname text, phone text NOT NULL);
INSERT INTO contacts SELECT g, CASE WHEN g % 3 > 0 THEN 'nick' || g % 30000 END, '+49' || g FROM generate_series(1, 80000) AS g;
VACUUM (ANALYZE) contacts;
-- statements
-- with: 'nick4711'
-- with: 'nick10'
SELECT id, phone FROM contacts WHERE coalesce(nickname, '') = $1;
-- expert
CREATE INDEX ON contacts (coalesce(nickname, ''));
ANALYZE contacts;
-- worse
CREATE INDEX ON contacts (nickname);
