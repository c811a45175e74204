// The questions to the system catalogs. All run with an empty search_path, so every name comes qualified.
// What belongs to an extension is the extension's to index, and is left out.
#pragma once

namespace workload::advisor::queries {

// A partitioned table has no rows of its own: it counts for its partitions. Those on other servers have no indexes
// here.
// What a session did shortly before it analyzed is often counted only afterwards, as changes since then. So no more
// rows count as new than the table has grown by since it was last measured, beside those that others made room for;
// where it was only vacuumed since, nothing is known of that.
constexpr auto tables = R"(/* workload-advisor */
SELECT format('%I.%I', n.nspname, c.relname) AS name,
       CASE WHEN c.relispartition
            THEN (SELECT format('%I.%I', wn.nspname, w.relname)
                    FROM pg_class AS w
                    JOIN pg_namespace AS wn ON wn.oid = w.relnamespace
                   WHERE w.oid = pg_partition_root(c.oid)) END AS whole,
       c.relkind = 'p' AS partitioned,
       EXISTS (SELECT FROM pg_partitioned_table AS k WHERE k.partrelid = c.oid AND k.partstrat = 'l') AS by_list,
       size.rows,
       size.bytes,
       size.inserts,
       size.updates,
       size.hot_updates,
       size.deletes,
       CASE WHEN NOT pg_is_in_recovery() AND c.relkind <> 'p'
            THEN least(s.n_mod_since_analyze,
                       CASE WHEN c.relpages > 0 AND c.reltuples > 0
                                 AND greatest(s.last_analyze, s.last_autoanalyze)
                                     >= coalesce(greatest(s.last_vacuum, s.last_autovacuum), '-infinity')
                            THEN size.updates + 2 * size.deletes
                                 + ceil(greatest(0, pg_relation_size(c.oid) / current_setting('block_size')::float8 - c.relpages)
                                        / c.relpages * c.reltuples) END) END AS changed_since_analyze
  FROM pg_class AS c
  JOIN pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_stat_all_tables AS s ON s.relid = c.oid
 CROSS JOIN LATERAL (
       SELECT coalesce(sum(greatest(p.reltuples, 0)), 0) AS rows,
              coalesce(sum(pg_relation_size(p.oid)
                           + coalesce(pg_total_relation_size(nullif(p.reltoastrelid, 0)), 0)), 0)::bigint AS bytes,
              coalesce(sum(w.n_tup_ins), 0) AS inserts,
              coalesce(sum(w.n_tup_upd), 0) AS updates,
              coalesce(sum(w.n_tup_hot_upd), 0) AS hot_updates,
              coalesce(sum(w.n_tup_del), 0) AS deletes
         FROM unnest(CASE WHEN c.relkind = 'p'
                          THEN ARRAY(SELECT t.relid::oid FROM pg_partition_tree(c.oid) AS t WHERE t.isleaf)
                          ELSE ARRAY[c.oid] END) AS leaf
         JOIN pg_class AS p ON p.oid = leaf
         LEFT JOIN pg_stat_all_tables AS w ON w.relid = leaf
       ) AS size
 WHERE c.relkind IN ('r', 'p', 'm')
   AND c.relpersistence <> 't'
   AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'workload')
   AND NOT EXISTS (SELECT
                     FROM pg_depend AS d
                    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
 ORDER BY 1)";

// A role sees only the columns it may read; the width of the others is unknown. Statistics that are marked as inherited
// are of a table and of those that inherit from it: a partitioned table has no others.
constexpr auto widths = R"(/* workload-advisor */
SELECT format('%I.%I', s.schemaname, s.tablename) AS name,
       s.attname AS column_name,
       max(s.avg_width) AS width,
       bool_or(a.attlen = -1 AND a.atttypmod < 0 AND t.typbasetype = 0 AND t.oid <> 'numeric'::regtype) AS of_any_length,
       coalesce(bool_or(t.oid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype, 'numeric'::regtype)), false) AS is_number,
       coalesce(bool_or(k.collname IN ('C', 'POSIX', 'ucs_basic')
               OR (k.collname = 'default' AND d.datlocprovider = 'c' AND d.datcollate IN ('C', 'POSIX'))), false) AS by_bytes,
       max(s.correlation) FILTER (WHERE NOT s.inherited) AS correlation,
       max(s.null_frac) FILTER (WHERE is_own) AS null_share,
       max((s.most_common_vals::text::text[])[1:4]) FILTER (WHERE is_own) AS common,
       max((s.most_common_freqs::text[])[1:4]) FILTER (WHERE is_own) AS frequencies,
       bool_or(s.histogram_bounds IS NOT NULL) FILTER (WHERE is_own) AS has_others
  FROM pg_stats AS s
  JOIN pg_namespace AS n ON n.nspname = s.schemaname
  JOIN pg_class AS c ON c.relnamespace = n.oid AND c.relname = s.tablename
  LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = s.attname
  LEFT JOIN pg_type AS t ON t.oid = a.atttypid
  LEFT JOIN pg_collation AS k ON k.oid = a.attcollation
  LEFT JOIN pg_database AS d ON d.datname = current_database()
 CROSS JOIN LATERAL (SELECT s.inherited = (c.relkind = 'p') AS is_own) AS o
 WHERE s.schemaname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'workload')
 GROUP BY 1, 2
 ORDER BY 1, 2)";

// Parts of a partitioned index cannot be dropped alone: they count as held by a constraint. Of a partitioned index,
// what its parts are together. pg_get_indexdef() writes it ON ONLY its table, where it would have no parts.
// pg_get_indexdef() leaves out the tablespace, whose place is before WHERE, and what is said of an index afterwards.
// pg_stats hides the statistics of an index from a role that may not read it: its owner and those who read all data
// may. ANALYZE makes none of partitioned indexes, and none of a partial one with so few rows that the sample has none
// of them.
constexpr auto indexes = R"(/* workload-advisor */
SELECT x.indexrelid,
       whole.name,
       format('%I.%I', tn.nspname, t.relname) AS table_name,
       a.amname AS method,
       left(whole.sql, length(whole.sql) - length(whole.condition)) || coalesce(' TABLESPACE ' || quote_ident(s.spcname), '')
         || whole.condition AS sql,
       ARRAY(SELECT format('ALTER INDEX %s ALTER COLUMN %s SET STATISTICS %s', whole.name, c.attnum, c.attstattarget)
               FROM pg_attribute AS c
              WHERE c.attrelid = x.indexrelid AND c.attstattarget >= 0
              ORDER BY c.attnum)
         || ARRAY(SELECT format('COMMENT ON INDEX %s IS %L', whole.name, d.description)
                    FROM pg_description AS d
                   WHERE d.classoid = 'pg_class'::regclass AND d.objoid = x.indexrelid AND d.objsubid = 0) AS restores,
       coalesce(pg_get_expr(x.indpred, x.indrelid), '') AS predicate,
       t.relkind = 'p' AS partitioned,
       parts.bytes,
       CASE WHEN x.indpred IS NULL THEN 1 WHEN t.reltuples > 0 AND parts.rows >= 0 THEN least(parts.rows / t.reltuples, 1) END AS share,
       x.indisunique AS is_unique,
       x.indisprimary AS is_primary,
       i.relispartition
         OR EXISTS (SELECT FROM pg_constraint AS k WHERE k.conindid = x.indexrelid) AS is_constraint,
       x.indisreplident AS is_replica_identity,
       x.indisclustered AS is_clustered,
       x.indisvalid AS is_valid,
       i.relkind = 'i'
         AND EXISTS (SELECT
                       FROM unnest(x.indkey::int2[]) WITH ORDINALITY AS k (attnum, position)
                       JOIN pg_attribute AS c ON c.attrelid = x.indexrelid AND c.attnum = k.position
                      WHERE k.attnum = 0
                        AND coalesce(c.attstattarget, -1) <> 0
                        AND has_column_privilege(x.indexrelid, c.attnum, 'SELECT')
                        AND NOT EXISTS (SELECT
                                          FROM pg_stats AS s
                                         WHERE s.schemaname = n.nspname AND s.tablename = i.relname AND s.attname = c.attname))
         AS without_statistics
  FROM pg_index AS x
  JOIN pg_class AS i ON i.oid = x.indexrelid
  JOIN pg_namespace AS n ON n.oid = i.relnamespace
  JOIN pg_am AS a ON a.oid = i.relam
  JOIN pg_class AS t ON t.oid = x.indrelid
  JOIN pg_namespace AS tn ON tn.oid = t.relnamespace
  LEFT JOIN pg_tablespace AS s ON s.oid = i.reltablespace
 CROSS JOIN LATERAL (
       SELECT format('%I.%I', n.nspname, i.relname) AS name,
              CASE WHEN i.relkind = 'I' THEN regexp_replace(pg_get_indexdef(x.indexrelid), ' ON ONLY ', ' ON ')
                   ELSE pg_get_indexdef(x.indexrelid) END AS sql,
              coalesce(' WHERE ' || pg_get_expr(x.indpred, x.indrelid), '') AS condition
       ) AS whole
 CROSS JOIN LATERAL (
       SELECT coalesce(sum(pg_relation_size(p.oid)), 0)::bigint AS bytes,
              CASE WHEN min(p.reltuples) >= 0 THEN sum(p.reltuples) END AS rows
         FROM unnest(CASE WHEN i.relkind = 'I'
                          THEN ARRAY(SELECT part.relid::oid FROM pg_partition_tree(i.oid) AS part WHERE part.isleaf)
                          ELSE ARRAY[i.oid] END) AS leaf
         JOIN pg_class AS p ON p.oid = leaf AND p.relkind = 'i'
       ) AS parts
 WHERE t.relkind IN ('r', 'p', 'm')
   AND t.relpersistence <> 't'
   AND tn.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'workload')
   AND NOT EXISTS (SELECT
                     FROM pg_depend AS d
                    WHERE d.classid = 'pg_class'::regclass AND d.objid = t.oid AND d.deptype = 'e')
 ORDER BY table_name, name)";

// One row per column of an index, in its order. indoption: bit 1 is DESC, bit 2 is NULLS FIRST.
constexpr auto columns = R"(/* workload-advisor */
SELECT x.indexrelid,
       k.position > x.indnkeyatts AS included,
       k.attnum = 0 AS expression,
       CASE WHEN k.attnum = 0 THEN pg_get_indexdef(x.indexrelid, k.position, false) ELSE c.attname END AS column_name,
       coalesce(x.indoption[k.position - 1] & 1, 0) = 1 AS descending,
       coalesce(x.indoption[k.position - 1] & 2, 0) = 2 AS nulls_first,
       CASE WHEN o.oid IS NULL OR o.opcdefault THEN ''
            WHEN o.opcnamespace = 'pg_catalog'::regnamespace THEN quote_ident(o.opcname)
            ELSE format('%I.%I', opn.nspname, o.opcname) END AS opclass,
       CASE WHEN l.oid IS NULL OR l.oid = coalesce(c.attcollation, 'pg_catalog."default"'::regcollation) THEN ''
            WHEN l.collnamespace = 'pg_catalog'::regnamespace THEN quote_ident(l.collname)
            ELSE format('%I.%I', ln.nspname, l.collname) END AS collation_name
  FROM pg_index AS x
 CROSS JOIN LATERAL (
       SELECT u.attnum, u.position::int AS position
         FROM unnest(x.indkey::int2[]) WITH ORDINALITY AS u (attnum, position)
       ) AS k
  LEFT JOIN pg_attribute AS c ON c.attrelid = x.indrelid AND c.attnum = k.attnum AND k.attnum <> 0
  LEFT JOIN pg_opclass AS o ON o.oid = x.indclass[k.position - 1]
  LEFT JOIN pg_namespace AS opn ON opn.oid = o.opcnamespace
  LEFT JOIN pg_collation AS l ON l.oid = nullif(x.indcollation[k.position - 1], 0)
  LEFT JOIN pg_namespace AS ln ON ln.oid = l.collnamespace
 ORDER BY x.indexrelid, k.position)";

// A key of a partitioned table counts for its partitions, and its parts not on their own.
constexpr auto foreign_keys = R"(/* workload-advisor */
SELECT k.conname AS name,
       format('%I.%I', n.nspname, c.relname) AS table_name,
       format('%I.%I', rn.nspname, r.relname) AS referenced,
       ARRAY(SELECT a.attname::text
               FROM unnest(k.conkey) WITH ORDINALITY AS u (attnum, position)
               JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = u.attnum
              ORDER BY u.position) AS columns,
       ARRAY(SELECT a.attname::text
               FROM unnest(k.confkey) WITH ORDINALITY AS u (attnum, position)
               JOIN pg_attribute AS a ON a.attrelid = k.confrelid AND a.attnum = u.attnum
              ORDER BY u.position) AS referenced_columns,
       k.confdeltype AS on_delete,
       k.confupdtype AS on_update
  FROM pg_constraint AS k
  JOIN pg_class AS c ON c.oid = k.conrelid
  JOIN pg_namespace AS n ON n.oid = c.relnamespace
  JOIN pg_class AS r ON r.oid = k.confrelid
  JOIN pg_namespace AS rn ON rn.oid = r.relnamespace
 WHERE k.contype = 'f' AND k.conparentid = 0 AND c.relkind = 'r'
 ORDER BY 2, 1)";

constexpr auto names = R"(/* workload-advisor */
SELECT format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_class AS c
  JOIN pg_namespace AS n ON n.oid = c.relnamespace
 WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'workload'))";

constexpr auto reset = R"(/* workload-advisor */
SELECT extract(epoch FROM now() - s.stats_reset)::float8 AS seconds
  FROM pg_stat_database AS s
 WHERE s.datname = current_database())";

// Those of its parts are those of a partitioned index.
constexpr auto scans = R"(/* workload-advisor */
SELECT format('%I.%I', s.schemaname, s.indexrelname) AS name,
       s.idx_scan AS scans
  FROM pg_stat_all_indexes AS s
 WHERE s.schemaname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'workload')
UNION ALL
SELECT format('%I.%I', n.nspname, whole.relname),
       sum(s.idx_scan)::bigint
  FROM pg_stat_all_indexes AS s
  JOIN pg_class AS part ON part.oid = s.indexrelid AND part.relispartition
  JOIN pg_class AS whole ON whole.oid = pg_partition_root(part.oid)
  JOIN pg_namespace AS n ON n.oid = whole.relnamespace
 WHERE s.schemaname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'workload')
 GROUP BY 1)";

}  // namespace workload::advisor::queries
