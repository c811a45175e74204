// The tables of the database as they are now, with their indexes and how much is written to them.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "advisor/model/index.hpp"

namespace workload::advisor {

struct Table {
  std::string name;   // schema-qualified, quoted where needed: as the server would print it with an empty search_path
  std::string whole;  // of a partition, also one of a partition: the partitioned table that it is a part of
  bool partitioned = false;  // has no rows of its own: what is said of it is true of its partitions together
  bool by_list = false;      // its partitions are lists of values, so that some may be asked of and others never
  double rows = 0;           // pg_class.reltuples; 0 when never analyzed
  Bytes bytes = 0;           // main fork and TOAST, without indexes
  // Since statistics were last reset, on the primary.
  std::int64_t inserts = 0, updates = 0, hot_updates = 0, deletes = 0;
  // Rows changed since the last ANALYZE, or since changes are counted; nothing: unknown.
  std::optional<double> changed_since_analyze;
  std::map<std::string, int> column_widths;  // average bytes by unquoted column name, pg_stats.avg_width
  std::set<std::string> of_any_length = {};  // columns, of those, whose values may be as long as they like: text, jsonb
  std::set<std::string> numbers = {};        // columns of exact numbers: integers, numeric
  std::set<std::string> by_bytes = {};  // columns whose collation is "C": the order of their texts is that of the bytes
  // By column name, how far its order is that of the rows: 1 the same, -1 the opposite. pg_stats.correlation
  std::map<std::string, double> correlations = {};
  std::map<std::string, double> null_shares = {};  // of the rows, by column name, pg_stats.null_frac
  // Values that most rows of a column have, as text, the most common first, and the share of the rows with others.
  struct Usual {
    std::vector<std::string> values;
    double others = 0;
  };
  // By column name: the one that most rows have, and the two or three that nearly all have together.
  std::map<std::string, std::vector<Usual>> usual = {};
};

// Columns of a table that refer to the key of another, or of the same.
struct ForeignKey {
  std::string name;  // of the constraint, unquoted
  std::string table, referenced;
  std::vector<std::string> columns, referenced_columns;  // unquoted, in the same order
  // What becomes of the rows that refer to one which is deleted, or whose key changes.
  enum class Action { nothing, deletes, sets };
  Action on_delete = Action::nothing, on_update = Action::nothing;
};

struct Catalog {
  std::vector<Table> tables;                  // by name
  std::vector<ExistingIndex> indexes;         // by table, then name
  std::set<std::string> names = {};           // of all relations, qualified as above: what a new index cannot be called
  std::vector<ForeignKey> foreign_keys = {};  // by table, then name
  // Since when scans of indexes are counted, on the server that does so for the shortest time. Nothing: they were never
  // reset.
  std::optional<double> seconds_counted = {};
};

}  // namespace workload::advisor
