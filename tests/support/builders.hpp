// Small builders for what the rules read: tables, indexes, statements.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "advisor/model/catalog.hpp"
#include "advisor/model/workload.hpp"
#include "advisor/whatif/planner.hpp"

namespace workload::advisor::test {

inline std::string in_public(const std::string& name) {
  return name.find('.') == std::string::npos ? "public." + name : name;
}

class TableBuilder {
 public:
  TableBuilder(const std::string& name, double rows) {
    table_.name = in_public(name);
    table_.rows = rows;
    table_.bytes = static_cast<Bytes>(rows * 200);
  }
  TableBuilder& column(const std::string& name, int width = 8) { return table_.column_widths[name] = width, *this; }
  TableBuilder& prose(const std::string& name, int width) {
    return table_.of_any_length.insert(name), column(name, width);
  }
  TableBuilder& number(const std::string& name) { return table_.numbers.insert(name), column(name); }
  TableBuilder& by_bytes(const std::string& name) { return table_.by_bytes.insert(name), column(name); }
  TableBuilder& correlated(const std::string& column, double correlation) {
    return table_.correlations[column] = correlation, *this;
  }
  TableBuilder& nulls(const std::string& column, double share) { return table_.null_shares[column] = share, *this; }
  TableBuilder& usually(const std::string& column, const std::string& value, double others) {
    return usually(column, std::vector{value}, others);
  }
  TableBuilder& usually(const std::string& column, const std::vector<std::string>& values, double others) {
    return table_.usual[column].push_back({values, others}), *this;
  }
  TableBuilder& bytes(Bytes bytes) { return table_.bytes = bytes, *this; }
  TableBuilder& inserts(std::int64_t count) { return table_.inserts = count, *this; }
  TableBuilder& deletes(std::int64_t count) { return table_.deletes = count, *this; }
  TableBuilder& part_of(const std::string& whole) { return table_.whole = in_public(whole), *this; }
  TableBuilder& partitioned(bool by_list = false) {
    table_.partitioned = true;
    table_.by_list = by_list;
    return *this;
  }
  TableBuilder& changed(double rows) { return table_.changed_since_analyze = rows, *this; }
  TableBuilder& updates(std::int64_t all, std::int64_t hot) {
    table_.updates = all;
    table_.hot_updates = hot;
    return *this;
  }
  operator Table() const { return table_; }

 private:
  Table table_;
};
inline TableBuilder table(const std::string& name, double rows) { return {name, rows}; }

class IndexBuilder {
 public:
  IndexBuilder(const std::string& name, const std::string& table, const std::vector<std::string>& columns) {
    index_.name = in_public(name);
    index_.definition.table = in_public(table);
    for (const auto& column : columns) {
      bool descending = column.ends_with(" desc");
      auto bare = descending ? column.substr(0, column.size() - 5) : column;
      index_.definition.keys.push_back({bare, false, descending, descending, "", ""});
    }
    index_.bytes = 8192000;
    index_.sql = "CREATE INDEX " + name + create_sql(index_.definition, false).substr(12);
  }
  IndexBuilder& primary() { return index_.primary = index_.unique = index_.constraint = true, *this; }
  IndexBuilder& unique() { return index_.unique = true, *this; }
  IndexBuilder& constraint() { return index_.constraint = true, *this; }
  IndexBuilder& replica_identity() { return index_.replica_identity = true, *this; }
  IndexBuilder& clustered() { return index_.clustered = true, *this; }
  IndexBuilder& without_statistics() { return index_.without_statistics = true, *this; }
  // What was given as its first column is an expression.
  IndexBuilder& on_expression() { return index_.definition.keys.front().expression = true, *this; }
  IndexBuilder& invalid() { return index_.valid = false, *this; }
  IndexBuilder& where(const std::string& predicate) { return index_.definition.predicate = predicate, *this; }
  IndexBuilder& include(std::vector<std::string> columns) { return index_.definition.include = columns, *this; }
  IndexBuilder& scans(const std::string& node, std::int64_t count) { return index_.scans[node] = count, *this; }
  operator ExistingIndex() const { return index_; }

 private:
  ExistingIndex index_;
};
inline IndexBuilder index(const std::string& name, const std::string& table, const std::vector<std::string>& columns) {
  return {name, table, columns};
}

// A statement together with what the planner says it asks. Without a text of its own, the text is its name.
struct Asked {
  Statement statement;
  std::vector<Predicate> predicates;
  std::vector<Rewrite> rewrites;
  double limit = 0;  // rows after which it stops; 0: never
  double loops = 1;  // how often the mention that is joined is looked up
};

class StatementBuilder {
 public:
  explicit StatementBuilder(const std::string& table) : table_(in_public(table)) {
    asked_.statement.tables = {table_};
    asked_.statement.calls = 1000;
  }
  StatementBuilder& named(const std::string& name) {
    asked_.statement.name = name;
    asked_.statement.query = "SELECT /* " + name + " */";
    asked_.statement.queryid = std::to_string(std::hash<std::string>{}(name) % 100000);
    return *this;
  }
  StatementBuilder& text(const std::string& query) { return asked_.statement.query = query, *this; }
  StatementBuilder& calls(double calls) { return asked_.statement.calls = calls, *this; }
  StatementBuilder& took(Milliseconds total) { return asked_.statement.total = total, *this; }
  StatementBuilder& read(std::int64_t pages_each) {
    return asked_.statement.blocks_hit = pages_each * static_cast<std::int64_t>(asked_.statement.calls), *this;
  }
  StatementBuilder& wrote(std::int64_t rows) { return asked_.statement.rows = rows, *this; }

  StatementBuilder& equal(const std::string& column, double share = 0.001) {
    return ask(Predicate::Kind::equal, column, "=", share);
  }
  StatementBuilder& is_false(const std::string& column, double share) {
    return ask(Predicate::Kind::equal, column, "IS FALSE", share);
  }
  StatementBuilder& in_list(const std::string& column, double share = 0.01) {
    return ask(Predicate::Kind::array, column, "=", share);
  }
  StatementBuilder& is_not(const std::string& column, double share) {
    return ask(Predicate::Kind::expression, column, "<>", share);
  }
  StatementBuilder& range(const std::string& column, double share = 0.1) {
    return ask(Predicate::Kind::range, column, ">", share);
  }
  StatementBuilder& is_null(const std::string& column, double share) {
    return ask(Predicate::Kind::null, column, "IS NULL", share);
  }
  // Guessed by the planner to keep a third.
  StatementBuilder& compared(const std::string& column, const std::string& other) {
    ask(Predicate::Kind::condition, column, "<", 1.0 / 3);
    asked_.predicates.back().expression = column + " < " + other;
    return *this;
  }
  StatementBuilder& joined(const std::string& column, double share, double loops) {
    asked_.loops = loops;
    return ask(Predicate::Kind::join, column, "=", share);
  }
  StatementBuilder& contains(const std::string& column, std::vector<IndexClass> classes) {
    return ask(Predicate::Kind::expression, column, "@>", 0.01).answered_by(std::move(classes));
  }
  StatementBuilder& like(const std::string& column, std::vector<IndexClass> classes) {
    return ask(Predicate::Kind::pattern, column, "~~", 0.005).answered_by(std::move(classes));
  }
  StatementBuilder& nearest(const std::string& column) {
    return ask(Predicate::Kind::distance, column, "<->", 1).answered_by({{"gist", ""}});
  }
  // What the last one is about: an expression, a pattern of this shape, one arm of an OR; and what answers it.
  StatementBuilder& of_expression() {
    auto& last = asked_.predicates.back();
    last.expression = std::exchange(last.column, "");
    return *this;
  }
  StatementBuilder& answered_by(std::vector<IndexClass> classes) {
    return asked_.predicates.back().classes = std::move(classes), *this;
  }
  StatementBuilder& shaped(int prefix, int run) {
    asked_.predicates.back().pattern_prefix = prefix;
    asked_.predicates.back().pattern_run = run;
    return *this;
  }
  StatementBuilder& in_arm(int either, int arm) {
    asked_.predicates.back().either = either;
    asked_.predicates.back().arm = arm;
    return *this;
  }
  StatementBuilder& order_by(const std::string& column, bool descending = false) {
    ask(Predicate::Kind::order, column, "", 1);
    auto& last = asked_.predicates.back();
    last.position = ++sorted_;
    last.descending = last.nulls_first = descending;
    return *this;
  }
  StatementBuilder& changes(const std::string& column) { return ask(Predicate::Kind::changed, column, "", 1); }
  StatementBuilder& inserts() { return ask(Predicate::Kind::inserted, "", "", 1); }
  StatementBuilder& deletes() { return ask(Predicate::Kind::deleted, "", "", 1); }
  // Of so many rows, all clauses together keep this share.
  StatementBuilder& keeps(double share, double rows) {
    for (auto& predicate : asked_.predicates) {
      predicate.table_rows = rows;
      predicate.kept_rows = rows * share;
    }
    return *this;
  }
  StatementBuilder& needs(const std::string& column) { return ask(Predicate::Kind::needed, column, "", 1); }
  StatementBuilder& form(const std::string& kind, const std::vector<std::string>& columns,
                         const std::string& better = "") {
    asked_.rewrites.push_back({kind, table_, columns, "as it is", better, false, std::nullopt});
    return *this;
  }
  StatementBuilder& indexable() { return asked_.rewrites.back().indexable = true, *this; }
  StatementBuilder& captured_plan(const std::string& plan, Milliseconds duration) {
    asked_.statement.capture = Capture{"2026-01-30 12:00:00 UTC", "full", duration, plan};
    return *this;
  }
  // Its slowest execution, by the node of the plan that matters: the rest of an EXPLAIN in JSON.
  StatementBuilder& captured(const std::string& node) {
    asked_.statement.capture = Capture{"2026-01-30 12:00:00 UTC", "full", 100, "[{\"Plan\": {" + node + "}}]"};
    return *this;
  }
  StatementBuilder& waited(double share, const std::string& for_what) {
    asked_.statement.waited = share;
    asked_.statement.waited_for = for_what;
    return *this;
  }
  StatementBuilder& limit(double rows) {
    asked_.limit = rows;
    for (auto& predicate : asked_.predicates) predicate.limited = true;
    return *this;
  }
  operator Asked() const { return asked_; }
  const std::vector<Predicate>& predicates() const { return asked_.predicates; }

 private:
  StatementBuilder& ask(Predicate::Kind kind, const std::string& column, const std::string& op, double share) {
    Predicate predicate;
    predicate.occurrence = 1;
    predicate.table = table_;
    predicate.kind = kind;
    predicate.column = column;
    predicate.op = op;
    predicate.selectivity = share;
    asked_.predicates.push_back(predicate);
    return *this;
  }

  std::string table_;
  Asked asked_;
  int sorted_ = 0;
};
inline StatementBuilder statement(const std::string& table) { return StatementBuilder(table); }

}  // namespace workload::advisor::test
