// A database, a workload and the fake planner over both, ready to be advised on.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "advisor/advice/indexes.hpp"
#include "advisor/whatif/remembered.hpp"
#include "tests/support/fake_planner.hpp"

namespace workload::advisor::test {

struct Scenario {
  std::vector<Table> tables;
  std::vector<ExistingIndex> indexes;
  std::vector<Asked> asked;
  double seconds = 0;
  std::vector<ForeignKey> keys = {};

  Catalog catalog() const { return {tables, indexes, {}, keys}; }
  Workload workload() const {
    Workload workload;
    workload.database = "chat";
    workload.seconds = seconds;
    workload.nodes.push_back({});
    workload.nodes.back().name = "primary";
    for (const auto& one : asked) workload.statements.push_back(one.statement);
    return workload;
  }
  FakePlanner planner() const { return FakePlanner(catalog(), asked); }
  Advice advise(const Options& options = {}) const {
    auto fake = planner();
    RememberedPlanner remembered(fake);
    return advise_indexes(workload(), catalog(), remembered, options);
  }
};

inline std::vector<std::string> sqls(const Advice& advice, Action action) {
  std::vector<std::string> found;
  for (const auto& recommendation : advice.recommendations)
    if (recommendation.action == action) found.push_back(recommendation.sql);
  return found;
}
inline std::vector<std::string> created(const Advice& advice) { return sqls(advice, Action::create); }
inline std::vector<std::string> dropped(const Advice& advice) { return sqls(advice, Action::drop); }

// The reason for which something was not advised; empty when it was not even considered.
inline std::string why_not(const Advice& advice, const std::string& sql) {
  for (const auto& rejected : advice.rejected)
    if (rejected.sql == sql) return rejected.reason;
  return "";
}

inline std::string on(const std::string& rest) { return "CREATE INDEX CONCURRENTLY ON public." + rest; }

}  // namespace workload::advisor::test
