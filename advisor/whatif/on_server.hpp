// Asks the planner of a running server, through the extension's what-if functions.
#pragma once
#include <map>
#include <string>

#include "advisor/model/workload.hpp"
#include "advisor/postgres/servers.hpp"
#include "advisor/whatif/ahead.hpp"
#include "advisor/whatif/planner.hpp"
#include "advisor/whatif/statement_facts.hpp"

namespace workload::advisor {

class OnServer : public WhatIfPlanner {
 public:
  // With so many connections at once, as far as the server lets us. Throws Problem when it has no extension.
  explicit OnServer(postgres::Server&, int jobs = 1);

  // From now on, statements on tables with row security are planned as the role that runs them, where this role may
  // become it: only then is the policy's condition among what they ask.
  void plan_as_their_roles(const Workload&);

  void stands_for(const std::string& text, const std::string& query) override;
  void foresee(const std::vector<std::string>& queries) override;
  void foresee_costs(std::vector<CostQuestion>) override;
  void foresee_plans(std::vector<PlanQuestion>) override;
  std::vector<Predicate> predicates(const std::string& query) override { return predicates_.ask(query); }
  std::vector<Rewrite> rewrites(const std::string& query) override { return rewrites_.ask(query); }
  std::vector<Parameter> parameters(const std::string& query) override { return parameters_.ask(query); }
  std::vector<PlanCost> costs(const std::string& query, const std::vector<IndexDefinition>& indexes,
                              const std::vector<Configuration>& configurations,
                              const std::vector<std::string>& hidden) override;
  std::vector<std::vector<PlanCost>> costs_of(const std::string& query, const std::vector<Sample>& samples,
                                              const std::vector<IndexDefinition>& indexes,
                                              const std::vector<Configuration>& configurations,
                                              const std::vector<std::string>& hidden) override;
  std::string plan(const std::string& query, const std::vector<IndexDefinition>& indexes,
                   const std::vector<std::string>& hidden) override;
  std::string plan_of(const std::string& query, const Sample&, const std::vector<IndexDefinition>& indexes,
                      const std::vector<std::string>& hidden) override;
  void check(const std::vector<IndexDefinition>& indexes) override;
  std::vector<Bytes> sizes(const std::vector<IndexDefinition>& indexes) override;
  std::size_t plans() const override { return plans_; }

 private:
  template <class Answer>
  std::vector<Answer> ask(const std::vector<std::string>& queries,
                          std::vector<Answer> (*read)(postgres::Transaction&, const std::vector<std::string>&));
  std::string role_of(const std::string& query) const;  // empty: our own
  std::string known_measures(const std::vector<IndexDefinition>&) const;
  using Foreseen = std::map<postgres::Parameters, postgres::Result>;  // answers that nobody has asked for yet
  postgres::Parameters parameters_of(const CostQuestion&) const;
  postgres::Parameters parameters_of(const PlanQuestion&) const;
  template <class Question>
  void foresee(const char* sql, const std::vector<Question>&, Foreseen&);
  std::vector<postgres::Connection*> at_work();
  postgres::Result ask(const char* sql, const postgres::Parameters&, const std::string& query, Foreseen&);

  postgres::Connection& connection_;
  int jobs_;
  std::vector<postgres::Connection> more_;           // opened when there is work for them
  std::map<std::string, std::string> roles_;         // by query
  std::map<IndexDefinition, std::string> measured_;  // as hex digits: the server keeps nothing between calls
  Foreseen foreseen_costs_, foreseen_plans_;
  std::size_t plans_ = 0;
  Statistics statistics_;
  Ahead<std::vector<Predicate>> predicates_;
  Ahead<std::vector<Rewrite>> rewrites_;
  Ahead<std::vector<Parameter>> parameters_;
};

}  // namespace workload::advisor
