// Makes one workload of what several nodes and roles say of the same statements.
#pragma once
#include <map>
#include <string>

#include "advisor/model/workload.hpp"

namespace workload::advisor {

// A statement as one role of one node ran it.
struct StatementRow {
  std::string queryid;  // what rows are put together by
  std::string query;
  std::vector<std::string> tables;
  std::string role;
  std::int64_t calls = 0;
  std::optional<Milliseconds> total, worst, p50, p95, p99;
  std::int64_t rows = 0, blocks_hit = 0, blocks_read = 0, wal_bytes = 0;
};

// What a statement's captured executions on one node waited for others.
struct CapturedWaits {
  double calls = 0;                    // so many were captured
  Milliseconds captured = 0;           // all of them took
  std::optional<Milliseconds> waited;  // those that waited took; nothing: none did
  std::string waited_for;              // mostly, as "Lock:transactionid"
};

// Node by node: first all statements of one, then settle_percentiles(), then its captures, then the node itself.
class Merge {
 public:
  void add_statement(const StatementRow&, const std::string& node);
  void settle_percentiles();
  void add_waits(const std::string& queryid, const CapturedWaits&);
  // How many of the captured executions with bound values had a plan that left them open.
  void add_generic(const std::string& queryid, std::int64_t generic, std::int64_t bound);
  void add_values(const std::string& queryid, const KeptValues&);
  void add_table(const std::string& queryid, const std::string& table);
  void add_capture(const std::string& queryid, const Capture&);
  void add_pattern(const std::string& queryid, const PatternSeen&);
  void add_share(const std::string& queryid, const ShareSeen&);
  void add_node(const Node&, const std::string& database, double seconds);
  Workload finish();

 private:
  // One statement while its rows come in: one per role of every node.
  struct Merging {
    Statement statement;
    std::int64_t most_calls = 0;  // of the node the percentiles are from
    std::int64_t calls_of_role = 0;
    Milliseconds captured = 0, waited = 0;
    std::int64_t generic = 0, bound = 0;
  };
  struct Role {
    std::int64_t calls = 0;
    std::optional<Milliseconds> p50, p95, p99;
  };

  Workload workload_;
  std::map<std::string, Merging> statements_;
  std::map<std::string, Role> busiest_role_;  // of the node being read
};

// How much of the execution is known; 1 is the most.
int rank(const std::string& level);

}  // namespace workload::advisor
