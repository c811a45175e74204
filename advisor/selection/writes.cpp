#include "advisor/selection/writes.hpp"

namespace workload::advisor {

std::map<std::string, TableWrites> writes(const std::vector<Question>& questions) {
  std::map<std::string, TableWrites> result;
  for (const auto& question : questions) {
    const auto& statement = *question.statement;
    // What never ran has no row count; one row each is then assumed.
    double rows = statement.total || statement.rows > 0 ? static_cast<double>(statement.rows) : statement.calls;
    std::map<std::string, std::set<std::string>> changed;
    std::set<std::string> inserted;
    for (const auto& predicate : question.predicates) {
      if (predicate.kind == Predicate::Kind::changed) changed[predicate.table].insert(predicate.column);
      if (predicate.kind == Predicate::Kind::inserted) inserted.insert(predicate.table);
    }
    // An INSERT that updates on conflict may do either; taking it for both overstates rather than forgets.
    for (const auto& table : inserted) result[table].inserted += rows;
    for (const auto& [table, columns] : changed) result[table].updates.push_back({columns, rows});
  }
  return result;
}

}  // namespace workload::advisor
