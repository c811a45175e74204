// A bench over a scenario, with a question for each of its statements.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "advisor/selection/bench.hpp"
#include "tests/support/scenario.hpp"

namespace workload::advisor::test {

class ScenarioBench {
  FakePlanner planner_;
  Workload workload_;
  Catalog catalog_;
  std::vector<Question> questions_;
  WriteCosts write_costs_;

  static FakePlanner planner(const Scenario& scenario, double alike) {
    auto planner = scenario.planner();
    planner.alike = alike;
    return planner;
  }

  std::vector<Question> asked() {
    std::vector<Question> questions;
    for (const auto& one : workload_.statements) {
      auto predicates = planner_.predicates(one.query);
      std::vector<std::string> tables = {predicates.front().table};
      Question question;
      question.statement = &one;
      question.predicates = std::move(predicates);
      question.tables = std::move(tables);
      question.before = planner_.costs(one.query, {}, {{}}, {}).front();
      questions.push_back(std::move(question));
    }
    return questions;
  }

 public:
  Bench bench;

  explicit ScenarioBench(const Scenario& scenario, double alike = 1)
      : planner_(planner(scenario, alike)),
        workload_(scenario.workload()),
        catalog_(scenario.catalog()),
        questions_(asked()),
        write_costs_(questions_, catalog_),
        bench(planner_, write_costs_, questions_, {}) {}
};

}  // namespace workload::advisor::test
