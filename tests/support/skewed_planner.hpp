// A planner of one statement with one parameter, whose value alone decides what it costs, with an index and without.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "advisor/model/problem.hpp"
#include "advisor/whatif/planner.hpp"

namespace workload::advisor::test {

class SkewedPlanner : public WhatIfPlanner {
 public:
  // Of the value; empty: of a plan without one.
  SkewedPlanner& price(const std::string& value, double without, double with) {
    prices_[value] = {without, with};
    return *this;
  }
  std::vector<Parameter> asked;
  // The table and the share of its rows that a value keeps, where the statement is to ask for something.
  struct Share {
    std::string table;
    double share = 0;
  };
  std::optional<Share> asks;

  std::vector<Predicate> predicates(const std::string&) override {
    if (!asks) return {};
    Predicate predicate;
    predicate.occurrence = 1;
    predicate.table = asks->table;
    predicate.column = "status";
    predicate.op = "=";
    predicate.selectivity = asks->share;
    return {predicate};
  }
  std::vector<Rewrite> rewrites(const std::string&) override { return {}; }
  std::vector<Parameter> parameters(const std::string&) override { return asked; }
  std::vector<PlanCost> costs(const std::string&, const std::vector<IndexDefinition>&,
                              const std::vector<Configuration>& configurations,
                              const std::vector<std::string>&) override {
    return of("", configurations);
  }
  std::vector<std::vector<PlanCost>> costs_of(const std::string&, const std::vector<Sample>& samples,
                                              const std::vector<IndexDefinition>&,
                                              const std::vector<Configuration>& configurations,
                                              const std::vector<std::string>&) override {
    std::vector<std::vector<PlanCost>> all;
    for (const auto& sample : samples)
      all.push_back(of(sample.values.empty() ? "" : sample.values[0].value_or(""), configurations));
    return all;
  }
  std::string plan(const std::string&, const std::vector<IndexDefinition>&, const std::vector<std::string>&) override {
    return "";
  }
  std::vector<Bytes> sizes(const std::vector<IndexDefinition>& indexes) override {
    return std::vector<Bytes>(indexes.size(), 8192);
  }
  std::size_t plans() const override { return 0; }

 private:
  struct Price {
    double without = 0, with = 0;
  };

  std::vector<PlanCost> of(const std::string& value, const std::vector<Configuration>& configurations) const {
    auto price = prices_.find(value);
    if (price == prices_.end()) throw Problem{"invalid input syntax", "", ""};
    std::vector<PlanCost> costs;
    for (const auto& configuration : configurations) {
      bool helps = !configuration.indexes.empty() && price->second.with < price->second.without;
      double cost = configuration.indexes.empty() ? price->second.without : price->second.with;
      costs.push_back({cost, cost, helps ? std::vector{0} : std::vector<int>{}});
    }
    return costs;
  }

  std::map<std::string, Price> prices_;
};

}  // namespace workload::advisor::test
