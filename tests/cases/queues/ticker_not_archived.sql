-- case: the ticker shows the newest that is not archived: few rows are, but all at the end where the primary key is read from, and the archive always leaves the last eight hundred; a partial index would find them no faster
-- expect: nothing
-- schema
SELECT setseed(0.28);
CREATE TABLE ticker (id bigserial PRIMARY KEY, headline text NOT NULL, agency text NOT NULL, archived boolean NOT NULL DEFAULT false, sent_at timestamptz NOT NULL);
INSERT INTO ticker (headline, agency, archived, sent_at) SELECT md5(g::text) || md5('h' || g), 'agency ' || g % 7, g <= 69200, timestamptz '2025-01-01' + g * interval '2 minutes' FROM generate_series(1, 70000) AS g;
-- statements
-- name: front page
-- weight: 300
SELECT id, headline, agency, sent_at FROM ticker WHERE archived = false ORDER BY id DESC LIMIT 30;
-- name: send
-- weight: 60
-- with: 'agency 2'
INSERT INTO ticker (headline, agency, sent_at) VALUES ('goal', $1, '2025-05-01');
-- name: archive
-- weight: 60
-- with: 69201
UPDATE ticker SET archived = true WHERE id = $1;
-- name: correct
-- weight: 20
-- with: 69990
UPDATE ticker SET headline = 'corrected' WHERE id = $1;
-- worse
CREATE INDEX ON ticker (id) WHERE archived = false;
