-- Forms in statements that no index on a column serves, and how the same could be asked.
CREATE TABLE room (id bigint PRIMARY KEY, name text);
CREATE TABLE post (id bigint PRIMARY KEY, room bigint, parent bigint, author int, code varchar(20), fixed char(8), mark numeric, tags int[], labels varchar[], created timestamptz, happened timestamp, day date, email text);
CREATE TABLE link (post bigint, target text);
CREATE VIEW recent AS SELECT id AS number, created AS moment, room FROM post WHERE parent IS NULL;

CREATE FUNCTION said(query text) RETURNS TABLE (kind text, relid regclass, columns name[], clause text, better text, indexable boolean, skipped_rows double precision)
LANGUAGE sql AS $$ SELECT kind, relid, columns, clause, better, indexable, skipped_rows FROM workload.what_if_rewrites($1) $$;
\x on

-- functions, casts and sums around a column
SELECT * FROM said('SELECT 1 FROM post WHERE id::text = $1');
SELECT * FROM said('SELECT 1 FROM post WHERE $1 = id::text');
SELECT * FROM said('SELECT 1 FROM post WHERE created::date = $1');
SELECT * FROM said('SELECT 1 FROM post WHERE date(happened) <= $1 AND happened::date > ''2026-01-31''');
SELECT * FROM said('SELECT 1 FROM post WHERE date_trunc(''month'', created) = $1');
SELECT * FROM said('SELECT 1 FROM post WHERE date_trunc(''month'', day) = $1 AND to_char(day, ''YYYY-MM'') = $2');
SELECT * FROM said('SELECT 1 FROM post WHERE extract(year FROM day) = $1');
SELECT * FROM said('SELECT 1 FROM post WHERE date_part(''YEAR'', happened) <= $1 AND 1999 < date_part(''year'', day)');
SELECT * FROM said('SELECT 1 FROM post WHERE extract(year FROM created) = $1::int');
SELECT * FROM said('SELECT 1 FROM post WHERE extract(year FROM day) IN ($1, $2)');
-- the same rows, at the ends of a year, as the session's time zone has them
SET timezone = 'America/New_York';
INSERT INTO post (id, created, happened, day)
SELECT g, t, t::timestamp, t::date FROM generate_series(0, 5) AS g, LATERAL (SELECT timestamptz '2024-12-31 23:59:59-05' + ((g % 3) * interval '1 s') + (g / 3) * interval '365 days') AS at (t);
CREATE FUNCTION differ(query text) RETURNS TABLE (better text, as_it_is bigint, as_said bigint)
LANGUAGE plpgsql AS $$
DECLARE
  said record;
BEGIN
  FOR said IN SELECT r.clause, r.better FROM workload.what_if_rewrites('SELECT 1 FROM post WHERE ' || query) AS r LOOP
    better := said.better;
    EXECUTE 'SELECT count(*) FROM post WHERE ' || query INTO as_it_is;
    EXECUTE 'SELECT count(*) FROM post WHERE ' || better INTO as_said;
    RETURN NEXT;
  END LOOP;
END $$;
SELECT d.*
  FROM unnest(ARRAY['created', 'happened', 'day']) AS name,
       unnest(ARRAY['=', '<', '<=', '>=', '>']) AS op,
       differ(format('extract(year FROM %s) %s 2025', name, op)) AS d;
RESET timezone;
DROP FUNCTION differ;
TRUNCATE post;
SELECT * FROM said('SELECT 1 FROM post WHERE created + interval ''1 hour'' > $1');
SELECT * FROM said('SELECT 1 FROM post WHERE now() - created < $1');
SELECT * FROM said('SELECT 1 FROM post WHERE coalesce(parent, 0) = $1');
SELECT * FROM said('SELECT 1 FROM post WHERE id::text IN ($1, $2)');
-- wider types
SELECT * FROM said('SELECT 1 FROM post WHERE id = $1::numeric');
SELECT * FROM said('SELECT 1 FROM post WHERE author = $1::float8 AND fixed = $2::text');
-- of a join, either way round; not where the index serves
SELECT * FROM said('SELECT 1 FROM post p JOIN room r ON r.id = p.mark');
SELECT * FROM said('SELECT 1 FROM post JOIN room ON mark = room.id');
SELECT * FROM said('SELECT 1 FROM post p JOIN room r ON r.name = p.fixed');
SELECT * FROM said('SELECT 1 FROM post p JOIN room r ON r.id = p.author AND r.name = p.code');
SELECT * FROM said('SELECT 1 FROM post p JOIN room r ON r.id::text = p.code');
-- lists, NULL, OR
SELECT * FROM said('SELECT 1 FROM post WHERE $1 = ANY (tags)');
SELECT * FROM said('SELECT 1 FROM post WHERE $1 = ANY (labels)');
SELECT * FROM said('SELECT 1 FROM post WHERE parent IS NOT DISTINCT FROM $1');
SELECT * FROM said('SELECT 1 FROM post WHERE room = $1 AND (created < $2 OR created = $3 AND id < $4) ORDER BY created DESC, id DESC LIMIT 20');
SELECT * FROM said('SELECT 1 FROM post WHERE (created, id) > ($1, $2)');
SELECT * FROM said('SELECT 1 FROM post WHERE room > $1 OR (room = $1 AND (created > $2 OR (created = $2 AND id >= $3)))');
SELECT * FROM said('SELECT 1 FROM post WHERE created < $1 OR (created = $1 AND id < $2) OR (created = $1 AND id = $2 AND room <= $3)');
SELECT kind FROM said('SELECT 1 FROM post WHERE created < $1 OR (created = $1 AND id < $2) OR (created = $1 AND author = $2 AND room < $3)');
SELECT * FROM said('SELECT 1 FROM post p JOIN room r ON r.id = p.room WHERE p.author = $1 OR r.name = $2');
SELECT * FROM said('SELECT 1 FROM post WHERE author = $1 OR id IN (SELECT post FROM link WHERE target = $2)');
SELECT * FROM said('SELECT 1 FROM post WHERE id NOT IN (SELECT l.post FROM link l)');
SELECT * FROM said('SELECT 1 FROM post WHERE id NOT IN (SELECT l.post FROM link l WHERE l.target = post.email)');
-- pages, groups, counts
SELECT * FROM said('SELECT id FROM post ORDER BY created DESC, id DESC LIMIT 20 OFFSET 5000');
SELECT * FROM said('SELECT id FROM post ORDER BY created DESC, id LIMIT 20 OFFSET $1');
SELECT * FROM said('SELECT id FROM post ORDER BY id LIMIT 20 OFFSET 0');
SELECT * FROM said('SELECT DISTINCT ON (room) room, id FROM post ORDER BY room, id DESC');
SELECT * FROM said('SELECT id FROM post WHERE room IN ($1, $2, $3) ORDER BY id DESC LIMIT 20');
SELECT * FROM said('SELECT count(*) FROM post');
SELECT * FROM said('SELECT id FROM post ORDER BY random() LIMIT 1');
-- below views, subqueries, CTEs, UNION, and in what writes
SELECT * FROM said('SELECT * FROM recent WHERE moment::date = $1');
SELECT * FROM said('SELECT * FROM (SELECT id AS n FROM post OFFSET 0) AS p WHERE n::text = $1');
SELECT * FROM said('WITH found AS (SELECT id FROM post WHERE id::text = $1) SELECT * FROM found UNION ALL SELECT id FROM room WHERE id = $2::numeric');
SELECT * FROM said('SELECT (SELECT p.id FROM post p WHERE p.room = r.id AND p.author::text = $1 LIMIT 1) FROM room r');
SELECT * FROM said('UPDATE post SET email = $1 WHERE id = $2::numeric');
SELECT * FROM said('DELETE FROM post USING room WHERE room.id = post.room AND room.id::text = $1');
SELECT * FROM said('MERGE INTO room USING post ON room.id = post.room AND post.id::text = $1 WHEN MATCHED THEN DELETE');
SELECT * FROM said('INSERT INTO link SELECT id, email FROM post WHERE coalesce(parent, $1) = $2');
\x off

-- what is written well, or is for an index on the expression, or cannot be turned around
SELECT kind, clause FROM said('SELECT 1 FROM post WHERE id = $1 AND code = $2 AND created > now() - interval ''1 day'' AND created >= $3::date AND day = $4');
SELECT kind, clause FROM said('SELECT 1 FROM post WHERE lower(email) = $1 AND mark::int = $2 AND code::int = $3 AND length(email) > 3');
SELECT kind, clause FROM said('SELECT 1 FROM post WHERE extract(month FROM day) = $1 AND date_part($2, day) = $3 AND extract(year FROM created AT TIME ZONE ''UTC'') = $4');
SELECT kind, clause FROM said('SELECT 1 FROM post WHERE id NOT IN ($1, $2, $3) AND author = ANY ($4) AND parent IS DISTINCT FROM $5');
SELECT kind, clause FROM said('SELECT 1 FROM post WHERE (room = $1 OR author = $2) AND (created < $3 OR id > $4)');
SELECT kind, clause FROM said('SELECT 1 FROM post WHERE created < $1 OR (created = $2 AND id > $3)');
SELECT kind, clause FROM said('SELECT 1 FROM post p JOIN room r ON r.id::text = p.email');
SELECT kind, clause FROM said('SELECT 1 FROM post WHERE id::text = random()::text');
SELECT kind, clause FROM said('SELECT g FROM generate_series(1, 10) AS g WHERE g::text = $1 ORDER BY g LIMIT 1');
SELECT kind, clause FROM said('VALUES (1), (2)');
SELECT kind, clause FROM said('SELECT room, count(*) FROM post GROUP BY room HAVING count(*)::text = $1');
-- whatever cannot be read is an error and no more
SELECT * FROM said('SELECT $1');
SELECT * FROM said('SELECT $1 = $2');
SELECT * FROM workload.what_if_rewrites('SELECT 1 FROM nowhere');
SELECT * FROM workload.what_if_rewrites('VACUUM');
SELECT * FROM workload.what_if_rewrites('SELECT 1; SELECT 2');
SELECT * FROM workload.what_if_rewrites(NULL);
DROP VIEW recent;
DROP TABLE room, post, link;
DROP FUNCTION said;
