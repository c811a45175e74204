-- pgbench -S that waits at its fiftieth transaction, with everything loaded and planned, until somebody has attached to
-- the backend.
\set aid random(1, 100000 * :scale)
\set n :n + 1
\if :n = 50
SELECT pg_sleep(2);
\endif
SELECT abalance FROM pgbench_accounts WHERE aid = :aid;
