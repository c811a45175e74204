-- What says which expression a statement asks about stays in its text, what it is compared with does not.
CREATE TYPE urgency AS ENUM ('critical', 'very high', 'low');
CREATE TABLE entry (id int PRIMARY KEY, data jsonb, body text, note text, made timestamp, urgent urgency DEFAULT 'low');
INSERT INTO entry SELECT i, jsonb_build_object('name', i), 'body ' || i, 'note ' || i, now() FROM generate_series(1, 100) i;
ANALYZE entry;
SELECT workload.reset();
\o /dev/null
SELECT id FROM entry WHERE data ->> 'name' = 'secret';
SELECT id FROM entry WHERE data -> 'owner' #>> '{address,0}' = 'secret' AND data -> 3 IS NULL;
SELECT id FROM entry WHERE to_tsvector('english', body) @@ to_tsquery('english', 'secret');
SELECT id FROM entry WHERE date_trunc('month', made) = '2001-01-01' AND extract(dow FROM made) = 3 AND made AT TIME ZONE 'Europe/Berlin' > '2001-01-01';
SELECT id FROM entry WHERE coalesce(note, '') = 'secret' AND left(body, 3) = 'sec';
SELECT id FROM entry WHERE to_tsvector('english', body || ' ' || coalesce(note, '')) @@ to_tsquery('english', 'secret');
SELECT id FROM entry WHERE body || ' - ' || note = 'secret' AND body LIKE '%' || 'secret' || '%';
SELECT id FROM entry WHERE replace(body, ' ', '') = 'secret' AND regexp_replace(note, '[^a-zA-Z0-9]', '', 'g') = 'secret' AND regexp_replace(note, '\D+', '') = '7';
SELECT id FROM entry WHERE lpad(note, 8, '0') = 'secret' AND split_part(body, '@', 2) = 'secret' AND translate(ltrim(note, '0'), ' -./', '') = 'secret';
SELECT id FROM entry ORDER BY CASE urgent WHEN 'critical' THEN 0 WHEN 'very high' THEN 1 ELSE 2 END, CASE WHEN urgent = 'low' THEN 1 WHEN urgent = 'critical' THEN 2 END LIMIT 5;
-- what looks like no name is a value, and so is every other argument
SELECT id FROM entry ORDER BY CASE urgent WHEN 'low' THEN 0 ELSE 1 END, CASE note WHEN 'secret' THEN 1 WHEN 'low' THEN 2 END, CASE urgent WHEN 'low' THEN 'secret' WHEN 'critical' THEN 'z' END LIMIT 5;
SELECT id FROM entry WHERE data ->> 'secret@example.org' = '1' AND coalesce(note, 'secret') = 'x' AND replace(body, 'secret', 'x') = 'y' AND data ->> ('secret' || id) = 'x';
SELECT id FROM entry WHERE body || '7' || note = 'secret' AND body || ' -- ' || note = 'secret' AND body || E'\u00e9' = 'x';
SELECT id FROM entry WHERE regexp_replace(note, 'secret.*', '') = 'x' AND translate(note, 'secret', '') = 'x' AND rpad(note, 9, 'secret') = 'x' AND substr(split_part(note, 'secret', 1), 2) = 'x';
SELECT id FROM entry WHERE data @> '{"secret": 1}' AND data ? 'secret' AND left(body, length('secret')) = 'x';
\o
SELECT query FROM workload.statements WHERE 'entry'::regclass = ANY (tables) ORDER BY query COLLATE "C";
SELECT count(*) FROM workload.statements WHERE query LIKE '%secret%' AND query NOT LIKE '%workload.%';
-- numbers beside what is none keep their type, or they would be taken for another date or range
\o /dev/null
SELECT id FROM entry WHERE made::date > current_date - 7 AND made::date + 14 > current_date AND int4range(id, id + 3) @> 5 AND numrange(0, id) @> 5.5;
\o
SELECT query FROM workload.statements WHERE query LIKE '%current_date%' AND query NOT LIKE '%workload.%';
SELECT total_cost > 0 AS planned FROM workload.statements s, workload.what_if(s.query) WHERE s.query LIKE '%current_date%' AND s.query NOT LIKE '%workload.%';
-- all of them can be planned again, and those expressions be indexed
SELECT DISTINCT p.expression FROM workload.statements s, workload.what_if_predicates(s.query) p
 WHERE 'entry'::regclass = ANY (s.tables) AND p.expression IS NOT NULL ORDER BY 1;

-- of a pattern its shape is kept, however it was bound
SET workload.min_duration = 0;
\o /dev/null
SELECT id FROM entry WHERE body LIKE 'secret%' AND lower(note) ~ 'cret4';
SET plan_cache_mode = force_generic_plan;
PREPARE by_part (text) AS SELECT id FROM entry WHERE note ILIKE $1;
EXECUTE by_part('%secret%');
PREPARE in_upper_case (varchar) AS SELECT id FROM entry WHERE upper(note) LIKE upper($1);
EXECUTE in_upper_case('secre%');
PREPARE around (text) AS SELECT id FROM entry WHERE lower(body) LIKE '%' || lower($1) || '%';
EXECUTE around('secr');
RESET plan_cache_mode;
SELECT id FROM entry WHERE lower(body) LIKE lower('se%') ESCAPE '\';
\o
SELECT p ->> 'operator' AS operator, p -> 'columns' ->> 0 AS column_name, p ->> 'kind' AS kind, p ->> 'pattern_prefix' AS prefix, p ->> 'pattern_run' AS run
  FROM workload.captures c, jsonb_array_elements(c.predicates) p WHERE p ? 'pattern_run' ORDER BY 1, 2;
SELECT query FROM workload.statements WHERE 'entry'::regclass = ANY (tables) AND query LIKE '%ESCAPE%';
RESET workload.min_duration;
DROP TABLE entry;
DROP TYPE urgency;
