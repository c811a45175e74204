#include "advisor/advice/inquiry.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "advisor/advice/table_patterns.hpp"
#include "advisor/model/problem.hpp"

namespace workload::advisor {
namespace {

constexpr double part_of_time = 0.4;  // chosen: what asking about today may take of the time granted

template <typename Tables>
bool only_of_the_system(const Tables& tables) {
  return !tables.empty() && std::all_of(tables.begin(), tables.end(), of_the_system);
}

std::vector<const Statement*> in_fixed_order(const Workload& workload) {
  std::vector<const Statement*> statements;
  for (const auto& statement : workload.statements)
    if (!only_of_the_system(statement.tables)) statements.push_back(&statement);
  auto rank = [](const Statement& s) { return std::tuple(-s.total.value_or(0), -s.calls, s.queryid, s.name, s.query); };
  std::stable_sort(statements.begin(), statements.end(),
                   [&](const Statement* a, const Statement* b) { return rank(*a) < rank(*b); });
  return statements;
}

Question question(const Statement& statement, WhatIfPlanner& planner, const std::vector<std::string>& hidden) {
  Question result;
  result.statement = &statement;
  result.predicates = planner.predicates(statement.query);
  std::set<std::string> tables(statement.tables.begin(), statement.tables.end());
  for (const auto& predicate : result.predicates) tables.insert(predicate.table);
  result.tables.assign(tables.begin(), tables.end());
  result.before = planner.costs(statement.query, {}, {Configuration{}}, hidden).front();
  result.rewrites = planner.rewrites(statement.query);
  return result;
}

std::string reason(const Problem& problem) {
  return problem.detail.empty() ? problem.message : problem.message + ": " + problem.detail;
}

}  // namespace

Inquiry inquire(const Workload& workload, WhatIfPlanner& planner, const std::vector<std::string>& hidden,
                const Deadline& deadline, const std::function<void(std::size_t, std::size_t)>& progress) {
  Inquiry inquiry;
  auto statements = in_fixed_order(workload);
  auto own = deadline.part(part_of_time);
  std::vector<std::string> queries;
  for (const auto* statement : statements) queries.push_back(statement->query);
  planner.foresee(queries);
  for (std::size_t i = 0; i < statements.size(); i++) {
    const auto& statement = *statements[i];
    if (own.passed()) {
      inquiry.unplanned.push_back({statement.queryid, statement.query, "the time limit was reached first"});
      inquiry.complete = false;
      continue;
    }
    try {
      auto asked = question(statement, planner, hidden);
      asked.seconds = workload.seconds;
      if (!only_of_the_system(asked.tables)) inquiry.questions.push_back(std::move(asked));
    } catch (const Problem& problem) {
      inquiry.unplanned.push_back({statement.queryid, statement.query, reason(problem)});
      inquiry.tables_unplanned.insert(statement.tables.begin(), statement.tables.end());
    }
    progress(i + 1, statements.size());
  }
  return inquiry;
}

}  // namespace workload::advisor
