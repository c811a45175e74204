-- The statement of analytical.sql over some thousand rows, as few as can be stepped through, that waits at its fifth
-- time until somebody has attached to the backend.
\set n :n + 1
\if :n = 5
SELECT pg_sleep(2);
\endif
SELECT count(*) FROM parcel JOIN item ON item.parcel_id = parcel.id WHERE item.id <= 10000 AND parcel.id <= 5000;
