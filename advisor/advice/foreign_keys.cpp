#include "advisor/advice/foreign_keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "advisor/advice/plan_tree.hpp"
#include "advisor/model/problem.hpp"

namespace workload::advisor {
namespace {

using Kind = Predicate::Kind;

// An index on exactly these columns, whatever their order, and then perhaps others, over all rows.
bool serves(const ExistingIndex& index, const ForeignKey& key) {
  const auto& keys = index.definition.keys;
  if (!index.valid || index.definition.table != key.table || keys.size() < key.columns.size() ||
      index.definition.method != "btree")
    return false;
  bool all_rows = index.definition.predicate.empty() ||
                  std::any_of(key.columns.begin(), key.columns.end(), [&](const std::string& column) {
                    return index.definition.predicate.find(quoted(column) + " IS NOT NULL") != std::string::npos;
                  });
  return all_rows && std::all_of(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(key.columns.size()),
                                 [&](const KeyColumn& one) {
                                   return !one.expression && std::find(key.columns.begin(), key.columns.end(),
                                                                       one.name) != key.columns.end();
                                 });
}

std::vector<const ForeignKey*> without_index(const Catalog& catalog) {
  std::vector<const ForeignKey*> found;
  for (const auto& key : catalog.foreign_keys)
    if (std::none_of(catalog.indexes.begin(), catalog.indexes.end(),
                     [&](const ExistingIndex& index) { return serves(index, key); }))
      found.push_back(&key);
  return found;
}

// The place of a row is in no index, so that the row is visited, as the trigger visits it to lock or change it.
std::string check_of(const ForeignKey& key) {
  std::string conditions;
  for (std::size_t i = 0; i < key.columns.size(); i++)
    conditions += fmt::format("{}{} = ${}", conditions.empty() ? "" : " AND ", quoted(key.columns[i]), i + 1);
  return fmt::format("SELECT ctid FROM ONLY {} WHERE {}", key.table, conditions);
}

enum class Touch { none, changes_key, deletes };

Touch touch(const std::vector<Predicate>& predicates, const ForeignKey& key) {
  auto found = Touch::none;
  for (const auto& predicate : predicates) {
    if (predicate.table != key.referenced) continue;
    if (predicate.kind == Kind::deleted) return Touch::deletes;
    const auto& columns = key.referenced_columns;
    if (predicate.kind == Kind::changed && std::find(columns.begin(), columns.end(), predicate.column) != columns.end())
      found = Touch::changes_key;
  }
  return found;
}

// Where every statement is recorded, also those that triggers run, the check is among them.
bool is_recorded(const Workload& workload, const ForeignKey& key) {
  return std::any_of(workload.statements.begin(), workload.statements.end(), [&](const Statement& statement) {
    return statement.query.find(" OPERATOR(pg_catalog.=) ") != std::string::npos &&
           std::find(statement.tables.begin(), statement.tables.end(), key.table) != statement.tables.end();
  });
}

class Checks {
 public:
  Checks(Workload& workload, const Catalog& catalog, WhatIfPlanner& planner)
      : workload_(workload), keys_(without_index(catalog)), planner_(planner) {
    std::erase_if(keys_, [&](const ForeignKey* key) { return is_recorded(workload, *key); });
  }

  void add() {
    std::vector<Statement> added;
    for (const auto* key : keys_)
      if (auto check = of(*key)) added.push_back(std::move(*check));
    for (auto& check : added) workload_.statements.push_back(std::move(check));
  }

 private:
  std::optional<Statement> of(const ForeignKey& key) {
    Statement check;
    check.name = fmt::format("the check of {}", key.name);
    check.query = check_of(key);
    check.tables = {key.table};
    for (auto& statement : workload_.statements) {
      bool mentions =
          std::find(statement.tables.begin(), statement.tables.end(), key.referenced) != statement.tables.end();
      if (!statement.tables.empty() && !mentions) continue;
      auto how = touch(predicates_of(statement), key);
      auto captured = captured_share(statement, key);
      // An UPDATE that sets a key to what it was runs no trigger, and many programs set all columns.
      if (how == Touch::none || (how == Touch::changes_key && statement.total && !captured)) continue;
      if (check.queryid.empty()) check.queryid = statement.queryid;
      auto rows = statement.total || statement.rows > 0 ? static_cast<double>(statement.rows) : statement.calls;
      check.calls += rows;
      if (statement.total) take_time(statement, captured ? *captured : expected_share(statement, rows, check), check);
    }
    return check.calls > 0 ? std::optional(std::move(check)) : std::nullopt;
  }

  std::vector<Predicate> predicates_of(const Statement& statement) {
    try {
      return planner_.predicates(statement.query);
    } catch (const Problem&) {
      return {};
    }
  }

  static std::optional<double> captured_share(const Statement& statement, const ForeignKey& key) {
    if (!statement.capture) return std::nullopt;
    return share_of_trigger(statement.capture->plan, key.name, statement.capture->duration);
  }

  static void take_time(Statement& statement, double share, Statement& check) {
    auto part = *statement.total * std::clamp(share, 0.0, 1.0);
    *statement.total -= part;
    check.total = check.total.value_or(0) + part;
  }

  double expected_share(const Statement& statement, double rows, const Statement& check) {
    try {
      auto one = planner_.costs(check.query, {}, {Configuration{}}, {}).front().total;
      auto deletion = planner_.costs(statement.query, {}, {Configuration{}}, {}).front().total;
      double all = rows * one + statement.calls * deletion;
      return all > 0 ? rows * one / all : 0;
    } catch (const Problem&) {
      return 0;
    }
  }

  Workload& workload_;
  std::vector<const ForeignKey*> keys_;
  WhatIfPlanner& planner_;
};

}  // namespace

Workload with_foreign_keys(Workload workload, const Catalog& catalog, WhatIfPlanner& planner) {
  Checks(workload, catalog, planner).add();
  return workload;
}

}  // namespace workload::advisor
