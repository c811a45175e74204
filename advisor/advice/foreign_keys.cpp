#include "advisor/advice/foreign_keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "advisor/advice/plan_tree.hpp"
#include "advisor/model/problem.hpp"
#include "advisor/selection/foreign_key_checks.hpp"

namespace workload::advisor {
namespace {

using Kind = Predicate::Kind;

bool has_index(const ForeignKey& key, const Catalog& catalog) {
  return std::any_of(catalog.indexes.begin(), catalog.indexes.end(),
                     [&](const ExistingIndex& index) { return index.valid && serves_checks(index.definition, key); });
}

// The place of a row is in no index, so that the row is visited, as the trigger visits it to lock or change it.
std::string check_of(const ForeignKey& key) {
  std::string conditions;
  for (std::size_t i = 0; i < key.columns.size(); i++)
    conditions += fmt::format("{}{} = ${}", conditions.empty() ? "" : " AND ", quoted(key.columns[i]), i + 1);
  return fmt::format("SELECT ctid FROM ONLY {} WHERE {}", key.table, conditions);
}

// What is done to so many rows of a table.
struct Change {
  std::string table;
  bool deletes = false;
  std::vector<std::string> columns;  // that are set otherwise
  double rows = 0;
};

bool concerns(const Change& change, const ForeignKey& key) {
  return change.table == key.referenced &&
         (change.deletes || std::any_of(change.columns.begin(), change.columns.end(), [&](const std::string& column) {
            const auto& columns = key.referenced_columns;
            return std::find(columns.begin(), columns.end(), column) != columns.end();
          }));
}

std::vector<Change> changes(const std::vector<Predicate>& predicates, double rows) {
  std::map<std::string, Change> by_table;
  for (const auto& predicate : predicates) {
    if (predicate.kind != Kind::deleted && predicate.kind != Kind::changed) continue;
    auto& change = by_table[predicate.table];
    change.table = predicate.table;
    change.rows = rows;
    change.deletes = change.deletes || predicate.kind == Kind::deleted;
    change.columns.push_back(predicate.column);
  }
  std::vector<Change> all;
  for (auto& [table, change] : by_table) all.push_back(std::move(change));
  return all;
}

// Rows that refer to one, on average. Where either table was never analyzed nothing is known.
double referring(const ForeignKey& key, const Catalog& catalog) {
  double rows = 0, referenced = 0;
  for (const auto& table : catalog.tables) {
    if (table.name == key.referenced) referenced = table.rows;
    if (table.name != key.table) continue;
    double nulls = 0;
    for (const auto& column : key.columns)
      if (auto share = table.null_shares.find(column); share != table.null_shares.end())
        nulls = std::max(nulls, share->second);
    rows = table.rows * (1 - nulls);
  }
  return referenced > 0 ? rows / referenced : 0;
}

// What the trigger does to the rows that refer to changed ones; of none, where it only looks.
Change consequence(const Change& change, const ForeignKey& key, const Catalog& catalog) {
  auto action = change.deletes ? key.on_delete : key.on_update;
  if (action == ForeignKey::Action::nothing) return {};
  bool deletes = action == ForeignKey::Action::deletes;
  return {key.table, deletes, deletes ? std::vector<std::string>{} : key.columns,
          change.rows * referring(key, catalog)};
}

// Where every statement is recorded, also those that triggers run, the checks are among them: of these tables.
std::set<std::string> with_recorded_checks(const Workload& workload) {
  std::set<std::string> tables;
  for (const auto& statement : workload.statements)
    if (statement.query.find(" OPERATOR(pg_catalog.=) ") != std::string::npos)
      tables.insert(statement.tables.begin(), statement.tables.end());
  return tables;
}

class Checks {
 public:
  Checks(Workload& workload, const Catalog& catalog, WhatIfPlanner& planner)
      : workload_(workload), catalog_(catalog), planner_(planner) {
    const auto recorded = with_recorded_checks(workload);
    for (const auto& key : catalog.foreign_keys)
      if (!recorded.contains(key.table)) keys_.push_back(&key);
    for (const auto* key : keys_) {
      if (has_index(*key, catalog)) continue;
      Statement check;
      check.name = fmt::format("the check of {}", key->name);
      check.query = check_of(*key);
      check.tables = {key->table};
      checks_.emplace(key, std::move(check));
    }
  }

  void add() {
    const auto tables = that_lead_to_checks();
    for (auto& statement : workload_.statements) {
      bool mentions = std::any_of(statement.tables.begin(), statement.tables.end(),
                                  [&](const std::string& table) { return tables.contains(table); });
      if (!tables.empty() && (statement.tables.empty() || mentions)) look_at(statement);
    }
    for (const auto* key : keys_)
      if (auto check = checks_.find(key); check != checks_.end() && check->second.calls > 0)
        workload_.statements.push_back(std::move(check->second));
  }

 private:
  struct Run {
    const ForeignKey* key;
    double rows;
    std::optional<double> share;  // of the statement's time, as captured
  };

  // Those that are referred to without an index, and those from which a cascade comes to them.
  std::set<std::string> that_lead_to_checks() const {
    std::set<std::string> tables;
    for (const auto& [key, check] : checks_) tables.insert(key->referenced);
    for (std::size_t before = 0; before != tables.size();) {
      before = tables.size();
      for (const auto* key : keys_) {
        bool goes_on = key->on_delete != ForeignKey::Action::nothing || key->on_update != ForeignKey::Action::nothing;
        if (goes_on && tables.contains(key->table)) tables.insert(key->referenced);
      }
    }
    return tables;
  }

  void look_at(Statement& statement) {
    auto rows = statement.total || statement.rows > 0 ? static_cast<double>(statement.rows) : statement.calls;
    auto runs = runs_of(statement, changes(predicates_of(statement), rows));
    for (const auto& run : runs) {
      auto& check = checks_.at(run.key);
      if (check.queryid.empty()) check.queryid = statement.queryid;
      check.calls += run.rows;
    }
    if (statement.total && !runs.empty()) take_time(statement, runs);
  }

  // A row is deleted once, whichever way a cascade comes to it, so each table is followed once: that also ends cycles.
  std::vector<Run> runs_of(const Statement& statement, std::vector<Change> changes) {
    std::vector<Run> runs;
    std::set<std::pair<std::string, bool>> followed;
    for (const auto& change : changes) followed.emplace(change.table, change.deletes);
    const auto direct = changes.size();
    for (std::size_t i = 0; i < changes.size(); i++) {
      for (const auto* key : keys_) {
        if (!concerns(changes[i], *key)) continue;
        auto share = captured_share(statement, *key);
        // An UPDATE that sets a key to what it was runs no trigger, and many programs set all columns.
        if (i < direct && !changes[i].deletes && statement.total && !share) continue;
        note({key, changes[i].rows, share}, runs);
        auto next = consequence(changes[i], *key, catalog_);
        if (next.rows > 0 && followed.emplace(next.table, next.deletes).second) changes.push_back(std::move(next));
      }
    }
    return runs;
  }

  void note(const Run& run, std::vector<Run>& runs) const {
    if (!checks_.contains(run.key)) return;
    auto same = std::find_if(runs.begin(), runs.end(), [&](const Run& other) { return other.key == run.key; });
    if (same == runs.end())
      runs.push_back(run);
    else
      same->rows = std::max(same->rows, run.rows);
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

  // A plan names the triggers of all levels of a cascade one beside the other, each with its own time. What they leave
  // is shared out among those that were not measured, and the statement itself, by what the planner expects.
  void take_time(Statement& statement, const std::vector<Run>& runs) {
    double captured = 0, expected = cost(statement.query) * statement.calls;
    std::vector<double> shares;
    for (const auto& run : runs) {
      shares.push_back(run.share ? *run.share : cost(checks_.at(run.key).query) * run.rows);
      (run.share ? captured : expected) += shares.back();
    }
    double left = std::max(0.0, 1 - captured), all = *statement.total;
    for (std::size_t i = 0; i < runs.size(); i++) {
      double share =
          runs[i].share ? shares[i] / std::max(1.0, captured) : (expected > 0 ? left * shares[i] / expected : 0);
      auto& check = checks_.at(runs[i].key);
      check.total = check.total.value_or(0) + all * share;
      *statement.total -= all * share;
    }
  }

  // Nothing, where it cannot be planned.
  double cost(const std::string& query) {
    try {
      return planner_.costs(query, {}, {Configuration{}}, {}).front().total;
    } catch (const Problem&) {
      return 0;
    }
  }

  Workload& workload_;
  const Catalog& catalog_;
  // But for those whose checks are in the workload, from which cascades go on by themselves.
  std::vector<const ForeignKey*> keys_;
  std::map<const ForeignKey*, Statement> checks_;  // of those without an index
  WhatIfPlanner& planner_;
};

}  // namespace

Workload with_foreign_keys(Workload workload, const Catalog& catalog, WhatIfPlanner& planner) {
  Checks(workload, catalog, planner).add();
  return workload;
}

}  // namespace workload::advisor
