-- Executions within executions, and what errors leave of them: each is counted once, at its own level.
CREATE TABLE step (id int PRIMARY KEY, note text);
INSERT INTO step SELECT i, 'note ' || i FROM generate_series(1, 40) i;
CREATE FUNCTION down(levels int, divisor int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE found int;
BEGIN
	IF levels = 0 THEN
		SELECT id / divisor INTO found FROM step WHERE id = 10;
		RETURN found;
	END IF;
	SELECT down(levels - 1, divisor) INTO found FROM step WHERE id = levels;
	RETURN found;
END $$;
-- at every level the error is caught and the work goes on, in subtransactions
CREATE FUNCTION caught(levels int) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
	IF levels > 1 THEN PERFORM caught(levels - 1) FROM step WHERE id = 7; END IF;
	PERFORM down(2, 0);
	RETURN 0;
EXCEPTION WHEN division_by_zero THEN
	RETURN (SELECT count(*) FROM step WHERE id < 5);
END $$;
CREATE VIEW counted AS
	SELECT query, calls, failed, rows FROM workload.statements
	 WHERE query LIKE '%FROM step%' ORDER BY query COLLATE "C";
SET workload.capture = 'all';
SET plan_cache_mode = force_generic_plan;

-- more levels than executions have places of their own
SELECT workload.reset();
SELECT down(9, 1) FROM step WHERE id = 1;
TABLE counted;

-- an error that leaves all of them
SELECT workload.reset();
SELECT down(9, 0) FROM step WHERE id = 1;
SELECT id FROM step WHERE id = 3;
TABLE counted;

-- errors that functions catch
SELECT workload.reset();
SELECT caught(3) FROM step WHERE id = 1;
SELECT id FROM step WHERE id = 3;
TABLE counted;

-- errors in savepoints
SELECT workload.reset();
BEGIN;
SAVEPOINT one;
SELECT down(1, 0) FROM step WHERE id = 1;
ROLLBACK TO one;
SELECT id FROM step WHERE id = 3;
SAVEPOINT two;
SELECT down(1, 0) FROM step WHERE id = 1;
ROLLBACK TO two;
SELECT id FROM step WHERE id = 3;
COMMIT;
TABLE counted;

-- more open cursors than places, read in turn and closed in an order of their own; those that a ROLLBACK closes count
RESET workload.capture;
SELECT workload.reset();
BEGIN;
DECLARE a CURSOR FOR SELECT id FROM step WHERE id BETWEEN 1 AND 9 ORDER BY id;
DECLARE b CURSOR FOR SELECT note FROM step WHERE id BETWEEN 1 AND 9 ORDER BY id;
DECLARE c CURSOR FOR SELECT id + 1 AS after FROM step WHERE id BETWEEN 1 AND 9 ORDER BY id;
DECLARE d CURSOR FOR SELECT id + 1, note FROM step WHERE id BETWEEN 1 AND 9 ORDER BY id;
DECLARE e CURSOR FOR SELECT upper(note) FROM step WHERE id BETWEEN 1 AND 9 ORDER BY id;
DECLARE f CURSOR FOR SELECT length(note) FROM step WHERE id BETWEEN 1 AND 9 ORDER BY id;
FETCH 1 FROM f;
FETCH 1 FROM a;
FETCH 1 FROM e;
CLOSE a;
FETCH 2 FROM b;
FETCH 2 FROM d;
FETCH 1 FROM f;
CLOSE f;
FETCH 1 FROM c;
CLOSE b;
ROLLBACK;
TABLE counted;

-- the next statement is at the top again, whatever was before it
SELECT workload.reset();
SELECT id FROM step WHERE id = 3;
SELECT query, calls FROM counted;

-- a reset between two executions of a prepared statement
PREPARE by_id (int) AS SELECT note FROM step WHERE id = $1;
EXECUTE by_id(1);
EXECUTE by_id(2);
SELECT workload.reset();
EXECUTE by_id(3);
SELECT query, calls, rows FROM counted;
DEALLOCATE by_id;

RESET plan_cache_mode;
DROP VIEW counted;
DROP FUNCTION caught(int);
DROP FUNCTION down(int, int);
DROP TABLE step;
