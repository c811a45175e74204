-- case: the open files of an officer, by a prepared statement that is planned once
-- expect: create
-- schema
SELECT setseed(0.33);
CREATE TYPE file_state AS ENUM ('filed', 'hearing', 'decided', 'closed');
CREATE DOMAIN docket AS text CHECK (VALUE ~ '^[0-9]+/[0-9]{4}$');
CREATE TABLE court_files (id uuid PRIMARY KEY, officer uuid NOT NULL, docket docket NOT NULL, state file_state NOT NULL, opened_on date NOT NULL, subject text NOT NULL);
INSERT INTO court_files
SELECT md5('f' || g)::uuid, md5('o' || (power(random(), 2) * 400)::int)::uuid, g || '/' || 2010 + g / 8000, (CASE WHEN g < 110000 AND random() < 0.97 THEN 'closed' ELSE (ARRAY['filed', 'hearing', 'decided', 'closed'])[1 + (random() * 3)::int] END)::file_state, date '2010-01-01' + g / 22, md5(g::text)
  FROM generate_series(1, 120000) AS g;
-- statements
-- plan: generic
-- with: md5('o0')::uuid
-- with: md5('o390')::uuid
-- with: md5('none')::uuid
SELECT id, docket, state, opened_on FROM court_files WHERE officer = $1 AND state <> 'closed' ORDER BY opened_on;
-- plan: generic
-- with: '77777/2019'
-- with: '1/1999'
SELECT id, state, subject FROM court_files WHERE docket = $1;
-- expert
CREATE INDEX ON court_files (officer, opened_on) WHERE state <> 'closed';
CREATE INDEX ON court_files (docket);
