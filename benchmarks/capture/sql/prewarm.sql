-- Reads every table and index into shared buffers, after a start.
SELECT count(pg_prewarm(oid))
  FROM pg_class
 WHERE relkind IN ('r', 'i') AND relnamespace = 'public'::regnamespace AND relpersistence = 'p';
