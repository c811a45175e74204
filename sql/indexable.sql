-- What an index could be on that is no plain column, and which kinds of index answer an operator.
CREATE EXTENSION pg_trgm;
CREATE COLLATION tongue (provider = libc, locale = 'C.UTF-8');
CREATE TABLE person (id bigint PRIMARY KEY, email varchar(200) COLLATE tongue, name text COLLATE tongue, code text COLLATE "C", born timestamptz, seen timestamp, data jsonb, tags text[], span int4range, place point, address inet, words tsvector, level int, mood text);
INSERT INTO person SELECT i, 'User' || i || '@example.org', 'name ' || i, 'c' || i, now(), '2025-01-01'::timestamp + i * interval '1 hour', jsonb_build_object('a', jsonb_build_object('b', i)), ARRAY['t' || i % 9], int4range(i, i + 10), point(i, i), '10.0.0.1', to_tsvector('simple', 'word' || i), i % 5, 'calm' FROM generate_series(1, 2000) i;
ANALYZE person;

CREATE FUNCTION asks(query text) RETURNS TABLE (kind text, column_name name, expression text, operator text, against text, parameter int, classes text)
LANGUAGE sql AS $$
  SELECT kind, column_name, expression, operator, against, parameter, array_to_string(index_classes, ', ') FROM workload.what_if_predicates($1)
   WHERE kind <> 'needed' ORDER BY kind, column_name, expression, operator
$$;

-- expressions, as CREATE INDEX takes them
SELECT * FROM asks('SELECT 1 FROM person p WHERE lower(p.email) = $1 AND data -> ''a'' ->> ''b'' = $2 AND coalesce(mood, '''') = $3');
SELECT kind, expression FROM asks('SELECT 1 FROM person WHERE date_trunc(''day'', seen) >= $1 AND lower(name) IN ($2, $3) AND data ->> ''x'' IS NULL ORDER BY upper(name)');
SELECT kind, expression, against FROM asks('SELECT 1 FROM person a JOIN person b ON lower(a.name) = lower(b.email)');
-- what has no lasting value, or holds a parameter, is no expression to index
SELECT kind, expression FROM asks('SELECT 1 FROM person WHERE born::date = $1');
SELECT kind, expression FROM asks('SELECT 1 FROM person WHERE data ->> $1 = $2');
SELECT kind, expression FROM asks('SELECT 1 FROM person WHERE level * random() > 3');
SELECT kind, expression FROM asks('SELECT 1 FROM person WHERE level + id = id');
-- names are qualified where they are not of the system, whatever the search_path is
CREATE SCHEMA elsewhere;
CREATE FUNCTION elsewhere.plain(text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN lower($1); END';
SET search_path = elsewhere, public;
SELECT expression FROM asks('SELECT 1 FROM person WHERE plain(name) = $1');
RESET search_path;
SELECT current_setting('search_path');

-- each expression can be indexed as it stands
DO $$
DECLARE text text;
BEGIN
  FOR text IN SELECT expression FROM workload.what_if_predicates('SELECT 1 FROM person p WHERE lower(p.email) = ''x'' AND data -> ''a'' ->> ''b'' = ''y'' AND coalesce(mood, '''') = ''z'' AND date_trunc(''day'', seen) >= ''2025-01-01'' AND elsewhere.plain(name) = ''1'' AND (data ->> ''n'')::int > 7 AND (level IS NULL) IS NOT NULL') WHERE expression IS NOT NULL LOOP
    EXECUTE format('CREATE INDEX ON person ((%s))', text);
  END LOOP;
END $$;
-- and the catalog says the same of the index
SELECT pg_get_expr(i.indexprs, i.indrelid) FROM pg_index i WHERE i.indrelid = 'person'::regclass AND i.indexprs IS NOT NULL ORDER BY 1;

-- kinds of index by operator
SELECT operator, column_name, classes FROM asks('SELECT 1 FROM person WHERE data @> $1 AND data ? $2 AND data @? $3');
SELECT operator, column_name, classes FROM asks('SELECT 1 FROM person WHERE tags @> $1 AND tags && $2 AND words @@ to_tsquery(''simple'', $3)');
SELECT operator, column_name, classes FROM asks('SELECT 1 FROM person WHERE span @> 7 AND address << $1');
SELECT kind, operator, column_name, classes FROM asks('SELECT 1 FROM person ORDER BY place <-> point(1, 2) LIMIT 3');
SELECT operator, expression, classes FROM asks('SELECT 1 FROM person WHERE to_tsvector(''simple'', name) @@ to_tsquery(''simple'', $1)');
SELECT operator, column_name, classes FROM asks('SELECT 1 FROM person WHERE level <> 3');
-- patterns: ILIKE has no b-tree, and where bytes are in order none but the default one is needed
SELECT operator, column_name, expression, classes FROM asks('SELECT 1 FROM person WHERE name LIKE $1 AND email LIKE $2 AND code LIKE $3 AND mood ILIKE $4 AND lower(name) LIKE $5');
SELECT operator, column_name, pattern_prefix, pattern_run FROM workload.what_if_predicates('SELECT 1 FROM person WHERE name LIKE ''ab\%c%'' AND email LIKE ''%user7%'' AND code ~ ''^ab+c'' AND mood ILIKE $1') WHERE kind = 'pattern' ORDER BY 1, 2;
-- what upper(), lower(), ESCAPE and || make of a parameter is a pattern from that parameter, unless more than it is unknown
SELECT expression, column_name, against, parameter FROM workload.what_if_predicates('SELECT 1 FROM person WHERE upper(email::text) LIKE upper($1) AND lower(name) LIKE lower($2) ESCAPE ''!'' AND code LIKE ''%'' || lower($3::varchar(9)) || ''%'' AND mood LIKE $4 || $5 AND email LIKE replace($6, ''a'', ''b'') AND email || '''' LIKE ''%'' || ($7::int)::text') WHERE kind = 'pattern' ORDER BY parameter, 2;
SELECT expression, column_name, pattern_prefix, pattern_run FROM workload.what_if_predicates('SELECT 1 FROM person WHERE upper(email::text) LIKE upper(''%user7%'') AND lower(name) LIKE lower(coalesce(''xxx%'', $1))') WHERE kind = 'pattern' ORDER BY 1;

-- the arms of an OR
SELECT kind, column_name, expression, operator, either, arm FROM workload.what_if_predicates('SELECT 1 FROM person WHERE id > 7 AND (level = $1 OR lower(name) = $2 AND mood = $3) AND (tags @> $4 OR level = 3)') WHERE kind <> 'needed' ORDER BY either NULLS FIRST, arm, kind, column_name;
-- of which none is told when another table has a part in it
SELECT kind, either FROM workload.what_if_predicates('SELECT 1 FROM person a, person b WHERE a.level = b.level OR a.id = 3') WHERE kind <> 'needed';

-- a constant that is not known makes no expression that could be indexed, and tests of truth are conditions of an index
SELECT kind, expression FROM workload.what_if_predicates('SELECT 1 FROM person ORDER BY replace(name, ''?'', ''''), lower(code)') WHERE kind <> 'needed' ORDER BY 1, 2;
CREATE TABLE cheque (id int, vouched boolean);
SELECT kind, column_name, operator FROM workload.what_if_predicates('SELECT 1 FROM cheque WHERE vouched IS NOT TRUE AND vouched IS NOT FALSE AND vouched IS UNKNOWN AND vouched IS NOT UNKNOWN AND vouched IS TRUE AND vouched IS FALSE') WHERE kind <> 'needed' ORDER BY 1, 3;
DROP TABLE cheque;
-- by another collation than the column's, which the index must have too
CREATE TABLE spelled (id int, plain text, bytes text COLLATE "C", lower_case text);
SELECT kind, coalesce(column_name, expression) AS operand, operator, other_collation
  FROM workload.what_if_predicates('SELECT 1 FROM spelled WHERE plain > $1 COLLATE "C" AND bytes = $2 AND lower(lower_case) COLLATE "C" = ANY ($3) ORDER BY bytes COLLATE "default", plain')
 WHERE kind <> 'needed' ORDER BY 1, 2;
DROP TABLE spelled;
DROP FUNCTION asks;
DROP TABLE person;
DROP SCHEMA elsewhere CASCADE;
DROP COLLATION tongue;
DROP EXTENSION pg_trgm;
