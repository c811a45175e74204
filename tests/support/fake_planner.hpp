// A planner of one table per statement, simple enough to know its answers by heart: rows are read by a sequential scan
// or through the leading columns of one index, sorted when the index gives no order, and a LIMIT stops early.
#pragma once
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "advisor/model/problem.hpp"
#include "tests/support/builders.hpp"

namespace workload::advisor::test {

class FakePlanner : public WhatIfPlanner {
 public:
  FakePlanner(Catalog catalog, const std::vector<Asked>& asked) : catalog_(std::move(catalog)) {
    for (const auto& one : asked) asked_[one.statement.query] = one;
  }

  std::vector<Predicate> predicates(const std::string& query) override { return known(query).predicates; }

  std::vector<Rewrite> rewrites(const std::string& query) override { return known(query).rewrites; }

  std::vector<PlanCost> costs(const std::string& query, const std::vector<IndexDefinition>& indexes,
                              const std::vector<Configuration>& configurations,
                              const std::vector<std::string>& hidden) override {
    std::vector<PlanCost> answers;
    calls++;
    for (const auto& configuration : configurations) {
      plans_++;
      asked_for.push_back(configuration.indexes.size());
      answers.push_back(best(known(query), indexes, configuration.indexes, hidden).cost);
    }
    return answers;
  }

  std::string plan(const std::string& query, const std::vector<IndexDefinition>& indexes,
                   const std::vector<std::string>& hidden) override {
    plans_++;
    if (prints_no_plans) throw Problem{"no value found for parameter 1", "", ""};
    std::vector<int> all;
    for (std::size_t i = 0; i < indexes.size(); i++) all.push_back(static_cast<int>(i));
    auto found = best(known(query), indexes, all, hidden);
    auto relation = known(query).statement.tables.front().substr(7);
    auto scan = found.index.empty()
                    ? fmt::format(R"({{"Node Type": "Seq Scan", "Relation Name": "{}"}})", relation)
                    : fmt::format(R"({{"Node Type": "Index Scan", "Index Name": "{}", "Relation Name": "{}"}})",
                                  found.index, relation);
    auto limited = known(query).limit > 0 ? fmt::format(R"({{"Node Type": "Limit", "Plans": [{}]}})", scan) : scan;
    return fmt::format(R"([{{"Plan": {}}}])", limited);
  }

  void check(const std::vector<IndexDefinition>& indexes) override {
    if (refuses_early) sizes(indexes);
  }

  std::vector<Bytes> sizes(const std::vector<IndexDefinition>& indexes) override {
    std::vector<Bytes> answer;
    measured.push_back(indexes.size());
    for (const auto& index : indexes) {
      if (index.keys.front().name == refused_column && refused_method.value_or(index.method) == index.method)
        throw Problem{"access method has no operator class", "", ""};
      const auto& table = table_of(index.table);
      double width = 12;
      for (const auto& key : index.keys) width += width_of(table, key.name);
      for (const auto& column : index.include) width += width_of(table, column);
      if (index.include.empty()) width *= alike;
      answer.push_back(static_cast<Bytes>(index.predicate.empty() ? table.rows * width : 16384));
    }
    return answer;
  }

  std::size_t plans() const override { return plans_; }

  std::vector<std::size_t> asked_for;              // how many indexes each plan was offered
  std::vector<std::size_t> measured;               // how many indexes were measured at once
  std::size_t calls = 0;                           // in which costs were asked for
  std::string refused_column;                      // no index can begin with it
  std::optional<std::string> refused_method = {};  // of this method alone
  bool refuses_early = true;                       // otherwise only when it is measured
  bool prints_no_plans = false;
  double alike = 1;  // part of the space that an index takes as equal entries are kept together

 private:
  struct Found {
    PlanCost cost;
    std::string index;  // empty: a sequential scan
  };

  const Asked& known(const std::string& query) const {
    auto found = asked_.find(query);
    if (found == asked_.end()) throw Problem{"relation does not exist", "It is not in the fake.", ""};
    return found->second;
  }

  const Table& table_of(const std::string& name) const {
    auto found =
        std::find_if(catalog_.tables.begin(), catalog_.tables.end(), [&](const Table& t) { return t.name == name; });
    if (found == catalog_.tables.end()) throw Problem{"table is not in the fake's catalog", "", ""};
    return *found;
  }

  static int width_of(const Table& table, const std::string& column) {
    auto found = table.column_widths.find(column);
    return found == table.column_widths.end() ? 8 : found->second;
  }

  Found best(const Asked& asked, const std::vector<IndexDefinition>& indexes, const std::vector<int>& offered,
             const std::vector<std::string>& hidden) const {
    if (asked.predicates.empty()) return {{0.01, 0.01, {}}, ""};
    const auto& table = table_of(asked.predicates.front().table);
    double scan = table.rows * 0.03 + sort(asked, table);
    Found found{{scan, scan, {}}, ""};
    auto consider = [&](const IndexDefinition& index, const std::string& name, int position) {
      if (index.table != table.name) return;
      auto cost = through(asked, table, index);
      if (!cost || cost->total >= found.cost.total) return;
      if (position >= 0) cost->used = {position};
      found = {*cost, name};
    };
    for (const auto& index : catalog_.indexes)
      if (index.valid && std::find(hidden.begin(), hidden.end(), index.name) == hidden.end())
        consider(index.definition, index.name, -1);
    for (int position : offered) consider(indexes[position], fmt::format("<{}>", position), position);
    return found;
  }

  static double kept(const Asked& asked, const Table& table) {
    double rows = table.rows;
    for (const auto& predicate : asked.predicates) rows *= predicate.selectivity;
    return rows;
  }

  static bool ordered(const Asked& asked) {
    return std::any_of(asked.predicates.begin(), asked.predicates.end(),
                       [](const Predicate& p) { return p.kind == Predicate::Kind::order; });
  }

  static double sort(const Asked& asked, const Table& table) {
    double rows = std::max(kept(asked, table), 2.0);
    return ordered(asked) ? rows * std::log2(rows) * 0.01 : 0;
  }

  static const Predicate* asks(const Asked& asked, const std::string& column, std::set<Predicate::Kind> kinds) {
    for (const auto& predicate : asked.predicates)
      if (predicate.column == column && kinds.contains(predicate.kind)) return &predicate;
    return nullptr;
  }

  // Whether the keys from `first` on give the order, all forwards or all backwards.
  static bool gives_order(const Asked& asked, const IndexDefinition& index, std::size_t first) {
    bool forwards = true, backwards = true;
    for (const auto& predicate : asked.predicates) {
      if (predicate.kind != Predicate::Kind::order) continue;
      if (asks(asked, predicate.column, {Predicate::Kind::equal})) continue;
      if (first >= index.keys.size() || index.keys[first].name != predicate.column) return false;
      (index.keys[first++].descending == predicate.descending ? backwards : forwards) = false;
    }
    return forwards || backwards;
  }

  static bool holds_all(const Asked& asked, const IndexDefinition& index) {
    return std::all_of(asked.predicates.begin(), asked.predicates.end(), [&](const Predicate& predicate) {
      return std::any_of(index.keys.begin(), index.keys.end(),
                         [&](auto& key) { return key.name == predicate.column; }) ||
             std::find(index.include.begin(), index.include.end(), predicate.column) != index.include.end() ||
             index.predicate.starts_with(predicate.column + " ");
    });
  }

  static std::optional<PlanCost> through(const Asked& asked, const Table& table, const IndexDefinition& index) {
    using Kind = Predicate::Kind;
    double share = 1;
    if (!index.predicate.empty()) {
      auto proof = std::find_if(asked.predicates.begin(), asked.predicates.end(), [&](const Predicate& p) {
        return (p.kind == Kind::null && p.column + " " + p.op == index.predicate) ||
               (p.kind == Kind::condition && "(" + p.expression + ")" == index.predicate);
      });
      if (proof == asked.predicates.end()) return std::nullopt;
      share = proof->selectivity;
    }
    std::size_t bound = 0;
    while (bound < index.keys.size()) {
      const auto* predicate = asks(asked, index.keys[bound].name, {Kind::equal, Kind::join});
      if (!predicate) break;
      share *= predicate->selectivity;
      bound++;
    }
    bool in_order = ordered(asked) && gives_order(asked, index, bound);
    if (bound < index.keys.size())
      if (const auto* last = asks(asked, index.keys[bound].name, {Kind::range, Kind::array, Kind::null}))
        share *= last->selectivity;

    double entries = table.rows * share;
    double loops = asked.loops;
    double all = loops * 0.5 + entries * loops * (holds_all(asked, index) ? 0.01 : 0.1);
    if (!in_order) {
      double total = all + sort(asked, table);
      return PlanCost{total, total, {}};
    }
    if (asked.limit == 0) return PlanCost{all, all, {}};
    double rows = std::max(kept(asked, table), 1.0);
    double total = 0.5 + all * std::min(1.0, asked.limit / rows);
    bool filters = entries > rows * 1.0001;
    return PlanCost{total, filters ? all : total, {}};
  }

  Catalog catalog_;
  std::map<std::string, Asked> asked_;
  std::size_t plans_ = 0;
};

}  // namespace workload::advisor::test
