-- What may be waited for, and where. That a replica has what was waited for is tested with one, in t/.
SELECT workload.last_commit_lsn() IS NULL AS nothing_committed;
CREATE TABLE noted (id int);
SELECT workload.last_commit_lsn() ~ '^1:[0-9A-F]+/[0-9A-F]+$' AS token;
SELECT workload.last_commit_lsn() AS token \gset
-- a primary has its own commits, whatever the time
CALL workload.wait_lsn(:'token');
CALL workload.wait_lsn(:'token', 0);
CALL workload.wait_lsn(NULL);
-- in a transaction too, as long as it sees what comes
BEGIN;
CALL workload.wait_lsn(:'token');
SELECT count(*) FROM noted;
COMMIT;
BEGIN ISOLATION LEVEL REPEATABLE READ;
CALL workload.wait_lsn(:'token');
ROLLBACK;
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT count(*) FROM noted;
CALL workload.wait_lsn(:'token');
ROLLBACK;
SET default_transaction_isolation = 'repeatable read';
CALL workload.wait_lsn(:'token');
RESET default_transaction_isolation;
\set SHOW_CONTEXT never
-- a function goes on with its snapshot, a procedure that may commit does not
CREATE FUNCTION wait_inside(token text) RETURNS int LANGUAGE plpgsql AS 'BEGIN CALL workload.wait_lsn(token); RETURN 1; END';
SELECT wait_inside(:'token');
CREATE PROCEDURE wait_between(token text) LANGUAGE plpgsql AS 'BEGIN CALL workload.wait_lsn(token); PERFORM count(*) FROM noted; END';
CALL wait_between(:'token');
BEGIN;
CALL wait_between(:'token');
ROLLBACK;
-- what is no token, no time, and no commit of ours
CALL workload.wait_lsn('');
\set VERBOSITY sqlstate
CALL workload.wait_lsn('0/3000060');
CALL workload.wait_lsn('1:0/3000060; DROP TABLE noted');
CALL workload.wait_lsn('1:0/0');
CALL workload.wait_lsn('1:FFFFFFFF/FFFFFFFF', 0);
\set VERBOSITY default
CALL workload.wait_lsn(:'token', -1);
\set VERBOSITY terse
CALL workload.wait_lsn('1:FFFFFFFF/FFFFFFFF', 20);
CALL workload.wait_lsn('2:0/1', 0);
SET statement_timeout = '50ms';
CALL workload.wait_lsn('1:FFFFFFFF/FFFFFFFF', NULL);
RESET statement_timeout;
DROP FUNCTION wait_inside;
DROP PROCEDURE wait_between;
DROP TABLE noted;
