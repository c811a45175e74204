#include "advisor/advice/cause_wording.hpp"

#include <fmt/format.h>

#include <map>

#include "advisor/advice/subject.hpp"
#include "advisor/advice/wording.hpp"

namespace workload::advisor {
namespace {

struct Words {
  const char* why;
  const char* but;  // when the better form means something else, or what it needs; empty: nothing to mind
};

const Words& words(const std::string& kind) {
  static const std::map<std::string, Words> all{
      {"function_on_column",
       {"an index on {} cannot be used while the column stands inside an expression",
        "mind the values for which the two differ, as NULL or rounded ones"}},
      {"type_mismatch",
       {"what it is compared with is of a wider type than {}, so every row's column is turned into that type first",
        "give the value the type of the column, in the statement or where the program binds it; a column that refers "
        "to "
        "another has the type of that one, since a cast of it rounds"}},
      {"any_of_array",
       {"no index on the array {} answers = ANY of it; a GIN index answers @>", "it needs a GIN index on the array"}},
      {"null_safe",
       {"no index on {} answers IS NOT DISTINCT FROM",
        "for a value that is NULL, ask IS NULL in a statement of its own"}},
      {"or_keyset",
       {"the planner does not see that the conditions on {} are one place in the order, and filters from the beginning",
        "the columns must be sorted in one direction"}},
      {"or_across_tables",
       {"an OR of conditions on {} can be checked only after the tables are joined",
        "UNION leaves out duplicates; select a key where rows may be equal"}},
      {"not_in",
       {"NOT IN of a subquery cannot be planned as a join, because of what it says about NULL; all of the subquery is "
        "read, if not again for every row",
        "the two differ where either side is NULL: NOT IN then finds nothing"}},
      {"offset",
       {"an OFFSET reads all rows of the pages before and throws them away",
        "begin after the last row of the page before"}},
      {"distinct_on",
       {"DISTINCT ON reads every row of every group of {} to keep one",
        "take the groups from the table that lists them"}},
      {"list_top",
       {"for a list of {} no index gives the order, so all their rows are read and sorted to keep a few", ""}},
      {"count_all",
       {"count(*) of a table reads all of it each time",
        "keep a counter, or take pg_class.reltuples where an estimate will do"}},
      {"order_by_random",
       {"all rows are read and sorted to take a few of them by chance",
        "take TABLESAMPLE, or rows at random values of an indexed key"}}};
  static const Words unknown{"it is written in a way that no index serves", ""};
  auto found = all.find(kind);
  return found == all.end() ? unknown : found->second;
}

std::string list(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::string without_line_ends(std::string text) {
  for (char& c : text)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return text;
}

std::string table_of(const Question& question, const std::string& table) {
  if (!table.empty()) return table;
  return question.tables.empty() ? "" : question.tables.front();
}

Recommendation about(const Question& question, const std::string& table, const std::string& kind) {
  Recommendation result;
  result.action = Action::rewrite;
  result.kind = kind;
  result.table = table_of(question, table);
  result.subject = subject(result.table);
  result.statements = {effect_of(question)};
  return result;
}

Recommendation analyze(const Table& table, const std::string& why) {
  Recommendation result;
  result.action = Action::analyze;
  result.sql = "ANALYZE " + table.name;
  result.table = table.name;
  result.subject = subject(table.name);
  result.reason = why + "; indexes for these statements are judged after ANALYZE";
  return result;
}

}  // namespace

Effect effect_of(const Question& question) {
  const auto& statement = *question.statement;
  Effect effect;
  effect.queryid = statement.queryid;
  effect.name = statement.name;
  effect.query = statement.query;
  effect.calls = statement.calls;
  effect.measured = statement.total;
  effect.cost_before = effect.cost_after = question.before.total;
  return effect;
}

Recommendation rewrite_advice(const Question& question, const Rewrite& rewrite, const Price& price,
                              const Catalog& catalog) {
  auto result = about(question, rewrite.table, rewrite.kind);
  result.clause = rewrite.clause;
  result.better = rewrite.better;
  auto query = without_line_ends(question.statement->query);
  result.sql = rewrite.better.empty() ? fmt::format("-- rewrite {} in: {}", without_line_ends(rewrite.clause), query)
                                      : fmt::format("-- rewrite {} as {} in: {}", without_line_ends(rewrite.clause),
                                                    without_line_ends(rewrite.better), query);
  const auto& said = words(rewrite.kind);
  result.reason = fmt::format("{}; {} rows are read for nothing each time",
                              fmt::format(fmt::runtime(said.why), list(rewrite.columns)), counted(price.wasted));
  const auto* there = rewrite.kind == "any_of_array" ? index_of_array(rewrite, catalog) : nullptr;
  if (there)
    result.reason += fmt::format("; the better form uses {}", there->name);
  else if (*said.but)
    result.reason += fmt::format("; {}", said.but);
  return result;
}

Recommendation other_advice(const Question& question, const std::string& kind, const std::string& reason) {
  auto result = about(question, "", kind);
  result.sql = fmt::format("-- {}: {}", kind, without_line_ends(question.statement->query));
  result.reason = reason;
  return result;
}

Recommendation analyze_advice(const Table& table) {
  auto when = table.rows > 0 ? fmt::format(", when it had {}", counted(table.rows)) : "";
  return analyze(
      table,
      fmt::format("{} added, changed or deleted since it was last analyzed{}, and the planner knows nothing of that",
                  counted(table.changed_since_analyze.value_or(0), "row was", "rows were"), when));
}

Recommendation analyze_advice(const Table& table, const ExistingIndex& index) {
  return analyze(
      table, fmt::format("the index {} has no statistics yet, as it is younger than the last ANALYZE, and the planner "
                         "guesses how many rows have a value of its expression",
                         index.name));
}

}  // namespace workload::advisor
