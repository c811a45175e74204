// Plans a statement as if some indexes existed and others did not. Nothing lasts longer than the call: the planner is
// shown the indexes through a hook that answers only while a call of ours is in progress, so there is no state in the
// session, and a connection pool in transaction mode may hand it to anybody in between.
#pragma once
#include "extension/array.hpp"
#include "extension/whatif/index/hypothetical.hpp"
#include "extension/whatif/scan_facts.hpp"

namespace workload::server {

void install_what_if();

// A statement that was parsed once and can be planned many times.
struct Question {
  const char* text;
  Query* query;
  Oid* parameter_types;
  int parameter_count;
  ParamListInfo values;  // null: planned as a generic plan
};

Question read_question(const char* text);

// Binds text values to the parameters, read by the input functions of their types. `open`, where given, names those
// that are planned as in a generic plan.
void bind(Question& question, const Datum* values, const bool* nulls, int count, const bool* open = nullptr);

struct Configuration {
  HypotheticalIndex* indexes;
  const bool* offered;  // by the indexes' positions; null: all
  int count;
  const Oid* hidden;
  int hidden_count;
};

struct Answer {
  PlannedStmt* plan;
  double bounded_cost;  // see bounded_cost.hpp
  ScanFacts facts;
};

// In the current memory context. Needs an active snapshot. Raises an ERROR when the role may not run the statement.
Answer answer(const Question& question, const Configuration& configuration);

// The positions of the definitions whose indexes the plan uses, from 0, ascending.
Array<int> used_indexes(const PlannedStmt* plan, const Configuration& configuration);
// The existing indexes that it uses.
Array<Oid> used_existing_indexes(const PlannedStmt* plan, const Configuration& configuration);

// The plan as EXPLAIN (FORMAT JSON) prints it.
char* explain(const Question& question, PlannedStmt* plan, const Configuration& configuration);

// The one that stands for this oid while a call of ours plans; null: none does.
HypotheticalIndex* hypothetical_index(Oid oid);

}  // namespace workload::server
