// Everything the program knows about what ran: the nodes it was read from and their statements, merged.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "advisor/model/statement.hpp"

namespace workload::advisor {

// A server the workload was read from.
struct Node {
  std::string name;  // "primary", "replica", "replica 2", ... in the order they were given
  bool in_recovery = false;
  std::string server_version;  // "15.20"
  std::string since;           // when counting began, as the server printed it
  std::int64_t captures_kept = 0, captures_lost = 0, statements_lost = 0;
  std::int64_t statements_hidden = 0;  // of other roles, whose text this role may not see
  std::string health;                  // workload.health() as JSON text; empty when unknown
  std::optional<int> standbys;         // physical replicas that stream from it; nothing: unknown
};

// "primary", "replica", "replica 2": by how many of its kind there are with it.
inline std::string node_name(bool in_recovery, int count) {
  std::string kind = in_recovery ? "replica" : "primary";
  return count == 1 ? kind : kind + " " + std::to_string(count);
}

struct Workload {
  std::string database;
  double seconds = 0;  // the longest time any node has been counting; 0 when unknown (a .sql file)
  std::vector<Node> nodes;
  std::vector<Statement> statements;  // most total time first, then by queryid, so the order is always the same
};

}  // namespace workload::advisor
