-- case: several processes hide what a scan of the whole costs
-- expect: create
-- base: media
-- session: SET max_parallel_workers_per_gather = 2; SET min_parallel_table_scan_size = '1MB'; SET parallel_setup_cost = 100;
-- statements
-- name: plays of a track
-- weight: 10
-- with: 39000, '2025-01-01'
-- with: 12000, '2025-07-01'
-- with: 3, '2025-08-01'
SELECT count(*), sum(seconds), max(played_at) FROM plays WHERE track_id = $1 AND played_at >= $2;
-- expert
CREATE INDEX ON plays (track_id, played_at);
