-- Parameters that are calculated with before a column is compared.
CREATE FUNCTION calculated(condition text) RETURNS TABLE (type regtype, column_name name, operator text, start numeric, step numeric)
LANGUAGE sql AS $$
SELECT type, column_name, operator, round(start::numeric, 3), round(step::numeric, 6)
  FROM workload.what_if_parameters('SELECT FROM letters WHERE ' || condition) $$;
CREATE TABLE letters (id bigint PRIMARY KEY, folder text, size int, sent_at timestamptz, due date);
SET timezone = 'UTC';
-- start + step times it: times in seconds since 1970, intervals in seconds
SELECT * FROM calculated('sent_at > timestamptz ''1970-01-02'' - $1::interval');
SELECT * FROM calculated('timestamptz ''1970-01-02'' - $1::interval < sent_at');
SELECT * FROM calculated('sent_at > timestamptz ''1970-01-02'' - ($1 || '' days'')::interval');
SELECT * FROM calculated('sent_at > timestamptz ''1970-01-02'' - make_interval(hours => $1)');
SELECT * FROM calculated('sent_at > timestamptz ''1970-01-02'' - interval ''1 week'' * $1');
SELECT * FROM calculated('sent_at < $1::timestamptz + interval ''1 hour''');
SELECT * FROM calculated('due = date ''1970-01-11'' - $1::int');
SELECT * FROM calculated('due < $1::date + 7');
SELECT * FROM calculated('size BETWEEN 2 * $1::int + 3 AND $2');
SELECT type, column_name, abs(start - extract(epoch FROM now())) < 1 AS starts_now, step
  FROM workload.what_if_parameters('SELECT FROM letters WHERE sent_at > now() - $1::interval');
-- not one: no line, several parameters, a column, what changes from row to row, what fails, what is no number
SELECT * FROM calculated('size < $1::int * $1::int');
SELECT * FROM calculated('size < $1::int + $2::int');
SELECT * FROM calculated('size < $1::int + id');
SELECT * FROM calculated('size < $1::int + random()');
SELECT * FROM calculated('size < 10 / ($1::int - 2)');
SELECT * FROM calculated('size < length($1::text)');
SELECT * FROM calculated('folder = upper($1)');
SELECT * FROM calculated('sent_at > now() - (SELECT $1::interval)');
DROP TABLE letters;
