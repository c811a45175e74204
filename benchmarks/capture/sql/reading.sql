-- pgbench -S, and at three of the executions the backend notes what the kernel says of it (:path under /proc/self): at
-- :early only so that noting costs the same the next times, then at :from and :until.
\set aid random(1, 100000 * :scale)
SELECT abalance FROM pgbench_accounts WHERE aid = :aid;
\set n :n + 1
\if :n = :early or :n = :from or :n = :until
INSERT INTO reading VALUES (:n, pg_read_file(:path));
\endif
