// A planner that does not ask twice. Most questions of a search are about indexes a statement cannot use, and their
// answers follow from earlier ones.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "advisor/whatif/planner.hpp"

namespace workload::advisor {

// An earlier answer is given again when
// * the same indexes were offered on the tables the statement mentions; or
// * more were offered, but the plan used only indexes that are offered now too: that plan is still there, and nothing
//   better has been added. This is exact because the planner takes the cheapest plan and indexes that do not exist
//   are never unique, so they change no row counts.
// What it was told before it asked for the size of an index that was then offered, it forgets with that.
// One instance serves one database state; otherwise it forgets nothing and never asks whether the tables have changed.
class RememberedPlanner : public WhatIfPlanner {
 public:
  explicit RememberedPlanner(WhatIfPlanner& planner) : planner_(planner) {}

  std::vector<Predicate> predicates(const std::string& query) override;
  std::vector<Rewrite> rewrites(const std::string& query) override { return planner_.rewrites(query); }
  std::vector<PlanCost> costs(const std::string& query, const std::vector<IndexDefinition>& indexes,
                              const std::vector<Configuration>& configurations,
                              const std::vector<std::string>& hidden) override;
  std::string plan(const std::string& query, const std::vector<IndexDefinition>& indexes,
                   const std::vector<std::string>& hidden) override;
  void check(const std::vector<IndexDefinition>& indexes) override { planner_.check(indexes); }
  std::vector<Bytes> sizes(const std::vector<IndexDefinition>& indexes) override;
  std::size_t plans() const override { return planner_.plans(); }

  // How many costs were asked for, answered from memory or not.
  std::size_t requests() const { return requests_; }

 private:
  using Numbers = std::vector<int>;  // of definitions, ascending
  struct Answer {
    Numbers offered, used;
    PlanCost cost;  // its samples use numbers, not positions
  };
  struct Asked {
    std::vector<Predicate> predicates;
    std::set<std::string> tables;
    bool known = false;                                               // predicates and tables
    std::map<std::vector<std::string>, std::vector<Answer>> answers;  // by hidden indexes
  };

  // The definitions of one call, as they are numbered here.
  struct Numbered {
    std::vector<int> number_at;
    std::map<int, int> position_of;
    std::vector<int> positions(const Numbers&) const;  // ascending
    Numbers numbers(const std::vector<int>& positions) const;
  };

  Numbered numbered(const std::vector<IndexDefinition>&);
  void forget(Numbers);
  static const Answer* remembered(const std::vector<Answer>&, const Numbers& offered);

  WhatIfPlanner& planner_;
  std::map<IndexDefinition, int> numbers_;
  std::map<std::string, Asked> asked_;
  std::map<IndexDefinition, Bytes> sizes_;
  std::size_t requests_ = 0;
};

}  // namespace workload::advisor
