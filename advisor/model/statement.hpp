// One statement of the workload: a normalised text, how often it ran on every node and what that cost.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/units.hpp"

namespace workload::advisor {

// One captured execution, kept as evidence.
struct Capture {
  std::string captured_at;  // as the server printed it
  std::string level;        // "full", "rows", "plan" or "none": how far the execution was measured
  Milliseconds duration = 0;
  std::string plan;  // EXPLAIN (FORMAT JSON) text, literals masked by the server
};

// What one node contributed to a statement.
struct NodeShare {
  std::string node;
  std::int64_t calls = 0;
  Milliseconds total = 0;
};

// What is known of the patterns that a statement compared something with, of the poorest of those that were seen.
struct PatternSeen {
  std::string table;   // schema-qualified, quoted where needed
  std::string column;  // unquoted
  std::string op;      // "~~", "~*", ...
  int prefix = 0;      // characters that every match begins with
  int run = 0;         // the longest run of letters and digits
};

// How large a part of a table's rows a comparison with one value kept, or several conditions together, in captured
// executions that measured it.
struct ShareSeen {
  struct Condition {
    std::string column;  // unquoted
    std::string op;      // "=", "<", "IS NULL", ...
    auto operator<=>(const Condition&) const = default;
  };
  std::string table;   // schema-qualified, quoted where needed
  std::string column;  // as in Condition
  std::string op;
  double share = 0;  // above 0 to 1
  std::int64_t times = 0;
  std::vector<Condition> also = {};  // those that it was counted together with
};

// Values that captured executions were given, where the server keeps them.
struct KeptValues {
  std::vector<std::optional<std::string>> values;  // as text, by parameter; nothing: NULL
  std::int64_t times = 0;
};

struct Statement {
  std::string queryid;  // signed decimal as pg_stat_statements prints it; empty when the text came from a .sql file
  std::string name;     // `-- name:` of a .sql file; empty otherwise
  std::string query;    // normalised: literals are $n, except the row counts of LIMIT and OFFSET
  // Schema-qualified, quoted where needed. Of the partitions of a table those that captured executions read.
  std::vector<std::string> tables;
  std::string role;  // the one that ran it most; empty: unknown

  double calls = 0;                           // all executions on all nodes; the weight of a .sql file
  std::optional<Milliseconds> total;          // measured over all executions and nodes; nothing when it never ran
  std::optional<Milliseconds> worst;          // slowest execution
  std::optional<Milliseconds> p50, p95, p99;  // of the node that ran it most
  std::int64_t rows = 0;
  std::int64_t blocks_hit = 0, blocks_read = 0;
  std::int64_t wal_bytes = 0;

  double captured_calls = 0;     // executions whose plans were captured: the slow ones, rather than others
  Milliseconds captured_ms = 0;  // that those took together
  // The share of its captured time that belongs to executions which mostly waited for locks, clients or standbys;
  // nothing when none did, as far as known.
  std::optional<double> waited;
  std::string waited_for;  // what they waited for most: "Lock:transactionid"

  std::vector<PatternSeen> patterns;
  std::vector<ShareSeen> shares;
  std::vector<KeptValues> kept;   // the most frequent first
  std::optional<double> generic;  // the share of captured executions whose plan left the values open; nothing: unknown

  std::vector<NodeShare> nodes;
  std::optional<Capture> capture;  // the slowest kept execution, the fully measured one where there is a choice
};

}  // namespace workload::advisor
