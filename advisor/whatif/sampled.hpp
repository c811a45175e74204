// A planner that plans each statement with several values for its parameters: those that were captured where the server
// keeps them, otherwise some that the statistics tell, and without values, as a generic plan is.
#pragma once
#include <map>

#include "advisor/model/workload.hpp"
#include "advisor/whatif/planner.hpp"

namespace workload::advisor {

class SampledPlanner : public WhatIfPlanner {
 public:
  SampledPlanner(WhatIfPlanner&, const Workload&);

  void foresee(const std::vector<std::string>& queries) override;
  void foresee_costs(std::vector<CostQuestion>) override;
  void foresee_plans(std::vector<PlanQuestion>) override;
  std::vector<Predicate> predicates(const std::string& query) override { return planner_.predicates(query); }
  std::vector<Rewrite> rewrites(const std::string& query) override { return planner_.rewrites(query); }
  std::vector<Parameter> parameters(const std::string& query) override { return planner_.parameters(query); }
  std::vector<PlanCost> costs(const std::string& query, const std::vector<IndexDefinition>& indexes,
                              const std::vector<Configuration>& configurations,
                              const std::vector<std::string>& hidden) override;
  // With the values of the sample that stands for most executions.
  std::string plan(const std::string& query, const std::vector<IndexDefinition>& indexes,
                   const std::vector<std::string>& hidden) override;
  std::vector<std::string> plans_of_samples(const std::string& query, const std::vector<IndexDefinition>& indexes,
                                            const std::vector<std::string>& hidden) override;
  void check(const std::vector<IndexDefinition>& indexes) override { planner_.check(indexes); }
  std::vector<Bytes> sizes(const std::vector<IndexDefinition>& indexes) override { return planner_.sizes(indexes); }
  std::size_t plans() const override { return planner_.plans(); }

 private:
  struct Known {
    std::vector<KeptValues> kept;
    std::vector<ShareSeen> shares;
    std::optional<double> generic;
    double cheaper = 0;  // share of the executions that were not captured, and took much less than those that were
    double blocks = 0;   // that an execution reads on average; 0: not known, or of several tables
    // What the planner took the captured execution to cost, where the others took about as long; 0: not known.
    double cost = 0;
    bool of_few_values = false;  // all that it compares with, as far as is known
  };

  // Empty: nothing is known of any value, or all values are alike.
  const std::vector<Sample>& samples(const std::string& query);
  std::vector<Sample> found(const std::string& query);
  void foresee_samples(const std::string& query);
  Sample most_frequent(const std::string& query);

  WhatIfPlanner& planner_;
  std::map<std::string, Known> known_;
  std::map<std::string, std::vector<Sample>> samples_;
  std::map<std::string, std::vector<Sample>> found_;                 // but not tried yet
  std::vector<std::string> order_;                                   // in which the queries will come
  std::map<std::string, std::size_t> place_;                         // in `order_`, of those that did not come yet
  std::map<std::string, std::vector<std::vector<PlanCost>>> today_;  // that nobody has asked for yet
};

}  // namespace workload::advisor
