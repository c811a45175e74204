// What the program advises, and the evidence each piece rests on.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "advisor/model/index.hpp"
#include "advisor/model/statement.hpp"

namespace workload::advisor {

// What one statement gains from one recommendation. Costs are the planner's units for one execution.
struct Effect {
  std::string queryid, name, query;
  double calls = 0;
  std::optional<Milliseconds> measured;  // total over all executions
  double cost_before = 0, cost_after = 0;
  std::string plan_before, plan_after;  // one line each: "Limit > Index Scan using messages_pkey"
};

// What no index cures is not created: the statement is to be written otherwise (rewrite), or its table analyzed.
enum class Action { create, drop, rewrite, analyze };

struct Recommendation {
  Action action = Action::create;
  // Complete and runnable: CREATE INDEX CONCURRENTLY ..., DROP INDEX CONCURRENTLY ..., ANALYZE ...; of a rewrite a
  // comment.
  std::string sql;
  std::string kind;    // of a rewrite: "function_on_column", "offset", ...
  std::string clause;  // of a rewrite: as it is written now, and how the same could be asked; empty where that
  std::string better;  // cannot be said in general
  std::string undo;    // takes it back; empty for a new index, which the server names
  std::vector<std::string> restores;  // to run after `undo`: ExistingIndex::restores
  std::string table;                  // schema-qualified
  // Of a new index on a partition, the partitioned table: the index on that one, which comes behind its parts, holds
  // it. What it is good for and what it takes is said there.
  std::string part_of;
  std::string
      index;  // schema-qualified, quoted where needed: of a new index a name that is free, for those who want one
  IndexDefinition definition;
  std::string subject;               // "message", "task", "file" or "other"
  Bytes size = 0;                    // what it will take, or what it gives back
  double write_cost = 0;             // planner units for the writes seen in the workload's time
  std::int64_t entries_written = 0;  // index entries those writes add
  bool writes_known = true;  // false when a statement on the table could not be planned, which may be one that writes
  std::optional<Milliseconds> saving_per_day;
  std::vector<Effect> statements;  // most saved first
  std::string reason;              // one or two sentences
};

// As for its index; of a part, what is run for the whole will do.
inline std::string after_creation(const Recommendation& recommendation) {
  return recommendation.part_of.empty() ? after_creation(recommendation.definition) : "";
}

struct Rejected {
  std::string sql;
  std::string reason;
};

// A statement that could not be planned, and why.
struct Unplanned {
  std::string queryid, query, reason;
};

struct Advice {
  std::string database;
  std::vector<std::string> nodes;
  std::size_t statements = 0;  // how many were looked at
  double seconds = 0;          // taken to find the advice
  std::size_t what_if_plans = 0;
  double cost_before = 0, cost_after = 0;  // planner units weighted by calls
  // Of all that a set within the budget could save, the share that this one may miss, as far as the plans that were
  // made tell. Nothing: there was no budget, or no solver, or nothing is created.
  std::optional<double> optimality_gap;
  std::vector<Recommendation> recommendations;
  std::vector<Rejected> rejected;
  std::vector<Unplanned> unplanned;
  std::string conclusion;  // why there is nothing to do, when there is nothing; else empty
};

}  // namespace workload::advisor
