-- pgbench -S that first waits for a second, so that perf can attach to the backend.
\set aid random(1, 100000 * :scale)
\if :n = 0
SELECT pg_sleep(1);
\endif
\set n 1
SELECT abalance FROM pgbench_accounts WHERE aid = :aid;
