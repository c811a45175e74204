#include "advisor/advice/causes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "advisor/advice/cause_wording.hpp"
#include "advisor/advice/misestimate.hpp"
#include "advisor/advice/price_of_form.hpp"
#include "advisor/advice/wording.hpp"
#include "advisor/model/problem.hpp"
#include "advisor/selection/worth.hpp"

namespace workload::advisor {
namespace {

constexpr double share_that_matters = 0.01;  // as for an index: of the workload's time
constexpr Milliseconds noticed = 0.3;        // chosen: of one execution; a form is written once and runs for years
constexpr Milliseconds one_is_fast = 1;      // chosen: of one of many executions
constexpr double cost_noticed = 100;         // chosen: about a hundred pages, where nothing was measured
constexpr double pages_of_a_unit = 2;        // chosen: so many pages read for each unit of cost are a wrong estimate
constexpr double share_that_waited = 0.5;    // of the captured time
constexpr double share_of_one_by_one = 0.1;  // chosen, of the workload's time and more than half of its calls
constexpr double calls_one_by_one = 10000, calls_a_second = 100;  // chosen: more than a page or a form needs
constexpr double rows_of_one = 1.5;                               // chosen: hardly ever more than one row

bool is_on(const ExistingIndex& index, const std::string& expression) {
  const auto& keys = index.definition.keys;
  return !expression.empty() && index.valid && std::any_of(keys.begin(), keys.end(), [&](const KeyColumn& key) {
    return key.expression && key.name == expression;
  });
}

// An index on an expression by which the statement looks for rows, that came after the last ANALYZE of the table; null
// where another one told the planner of that expression.
const ExistingIndex* young_index(const Question& question, const Table& table, const Catalog& catalog) {
  using Kind = Predicate::Kind;
  if (table.column_widths.empty()) return nullptr;  // never analyzed, as far as known
  for (const auto& predicate : question.predicates) {
    bool counts = predicate.kind != Kind::order && predicate.kind != Kind::group && predicate.kind != Kind::needed;
    if (predicate.table != table.name || !counts) continue;
    const ExistingIndex* young = nullptr;
    bool known = false;
    for (const auto& index : catalog.indexes) {
      if (index.definition.table != table.name || !is_on(index, predicate.expression)) continue;
      if (index.without_statistics)
        young = &index;
      else
        known = true;
    }
    if (young && !known) return young;
  }
  return nullptr;
}

// Of an expression, a pattern or a document no statistics are kept that ANALYZE would mend, unless it is that of an
// index.
bool is_guessed(const Question& question, const Table& table, const ExistingIndex* young) {
  return std::any_of(question.predicates.begin(), question.predicates.end(), [&](const Predicate& predicate) {
    using Kind = Predicate::Kind;
    return predicate.table == table.name && !(young && is_on(*young, predicate.expression)) &&
           (predicate.kind == Kind::expression || predicate.kind == Kind::pattern ||
            predicate.kind == Kind::condition || (predicate.column.empty() && !predicate.expression.empty()));
  });
}

class Search {
 public:
  Search(std::vector<Question>& questions, const Workload& workload, const Catalog& catalog, WhatIfPlanner& planner,
         const std::vector<std::string>& hidden)
      : questions_(questions),
        workload_(workload),
        catalog_(catalog),
        planner_(planner),
        hidden_(hidden),
        pace_(pace(questions)) {
    for (const auto& question : questions) {
      all_ += worth(question, pace_);
      calls_ += question.statement->calls;
    }
  }

  Causes find() {
    for (auto& question : questions_) {
      if (matters(question)) look_at(question);
      // What the planner expects of a table that it does not know says nothing.
      else if (!question.statement->total)
        outdated(question, std::nullopt);
      one_by_one(question);
    }
    for (auto& question : questions_)
      if (!question.cured_otherwise) question.cured_otherwise = has_said_form(question);
    for (auto& one : causes_.recommendations)
      if (one.action == Action::rewrite && one.statements.size() > 1)
        one.reason += fmt::format("; {} the same text", counted(static_cast<double>(one.statements.size() - 1),
                                                                "other statement has", "other statements have"));
    return std::move(causes_);
  }

 private:
  bool matters(const Question& question) const {
    if (all_ <= 0 || worth(question, pace_) < share_that_matters * all_) return false;
    const auto& statement = *question.statement;
    if (!statement.total) return expected(question.before) >= cost_noticed;
    return statement.calls > 0 && *statement.total >= statement.calls * noticed && !served(question);
  }

  void look_at(Question& question) {
    if (waits(question)) return;
    auto captured = question.statement->capture ? read_plan(question.statement->capture->plan) : std::nullopt;
    if (outdated(question, captured)) return;
    if (!question.rewrites.empty()) rewrite(question, captured);
  }

  bool waits(Question& question) {
    const auto& statement = *question.statement;
    if (statement.waited.value_or(0) <= share_that_waited) return false;
    // For its own client it waits because it returns much: no index helps, nor does anything that is done here.
    question.cured_otherwise = statement.waited_for.starts_with("Client:");
    if (question.cured_otherwise) return true;
    auto what = statement.waited_for.empty() ? "" : fmt::format(", most for {}", statement.waited_for);
    say(question,
        other_advice(question, "lock_waits",
                     fmt::format("{} of its captured time it waited for others{}: shorten the transactions that "
                                 "it waits for; its plan is not to blame",
                                 percent(*statement.waited, 1), what)));
    return true;
  }

  bool outdated(Question& question, const std::optional<PlanNode>& plan) {
    bool found = false;
    for (const auto& table : catalog_.tables) {
      bool read = std::find(question.tables.begin(), question.tables.end(), table.name) != question.tables.end();
      if (!read) continue;
      const auto* young = young_index(question, table, catalog_);
      if (is_guessed(question, table, young)) continue;
      bool changed = has_changed(question, table, plan);
      if (!changed && !(young && plan && is_guess_wrong(*plan, table))) continue;
      found = question.cured_otherwise = true;
      advice_about(table, changed ? nullptr : young).statements.push_back(effect_of(question));
    }
    return found;
  }

  bool has_changed(const Question& question, const Table& table, const std::optional<PlanNode>& plan) const {
    if (!is_outdated(table)) return false;
    if (plan && plan->measured()) return is_misjudged(*plan, table);
    bool ran = question.statement->total.has_value();
    return is_outgrown(table) && (!ran || (plan && reads_more_than_it_costs(*question.statement, *plan)));
  }

  // A page costs one unit at least: where executions read more pages than the plan of one costs, the planner knew fewer
  // rows than there are.
  bool reads_more_than_it_costs(const Statement& statement, const PlanNode& plan) const {
    auto pages = static_cast<double>(statement.blocks_hit + statement.blocks_read);
    return pages >= statement.calls * plan.cost * pages_of_a_unit;
  }

  Recommendation& advice_about(const Table& table, const ExistingIndex* young) {
    auto& all = causes_.recommendations;
    if (causes_.to_analyze.insert(table.name).second)
      all.push_back(young ? analyze_advice(table, *young) : analyze_advice(table));
    return *std::find_if(all.begin(), all.end(),
                         [&](const auto& each) { return each.action == Action::analyze && each.table == table.name; });
  }

  void rewrite(Question& question, const std::optional<PlanNode>& captured) {
    auto plan = captured ? captured : read_plan(planned(question));
    if (!plan) return;
    std::vector<std::string> said;
    for (const auto& form : question.rewrites) {
      if (std::find(said.begin(), said.end(), form.kind) != said.end()) continue;
      auto price = price_of_form(form, *plan, question, catalog_);
      if (!is_high(price) || !would_be_served(form, question, catalog_)) continue;
      said.push_back(form.kind);
      forms_.push_back(&form);
      say_once(question, rewrite_advice(question, form, price, catalog_));
    }
  }

  // The same form of a statement that is too fast to be said itself, but pays for the form as well: whoever rewrites
  // the one rewrites the other.
  bool has_said_form(const Question& question) {
    std::optional<PlanNode> plan;
    return std::any_of(question.rewrites.begin(), question.rewrites.end(), [&](const Rewrite& form) {
      bool said = std::any_of(forms_.begin(), forms_.end(), [&](const Rewrite* one) {
        return one->kind == form.kind && one->table == form.table && one->columns == form.columns;
      });
      if (!said) return false;
      if (!plan && question.statement->capture) plan = read_plan(question.statement->capture->plan);
      if (!plan) plan = read_plan(planned(question));
      return plan && is_high(price_of_form(form, *plan, question, catalog_));
    });
  }

  // Some plans can be costed but not printed.
  std::string planned(const Question& question) {
    try {
      return planner_.plan(question.statement->query, {}, hidden_);
    } catch (const Problem&) {
      return "";
    }
  }

  // Each is fast; it is their number that takes the time.
  void one_by_one(Question& question) {
    const auto& statement = *question.statement;
    if (question.cured_otherwise || !statement.total || workload_.seconds <= 0 || all_ <= 0) return;
    bool many = statement.calls >= calls_one_by_one && statement.calls >= calls_a_second * workload_.seconds &&
                statement.calls * 2 >= calls_ && *statement.total >= share_of_one_by_one * all_;
    if (!many || *statement.total > statement.calls * one_is_fast ||
        static_cast<double>(statement.rows) > statement.calls * rows_of_one)
      return;
    bool inserts = std::any_of(question.predicates.begin(), question.predicates.end(),
                               [](const Predicate& each) { return each.kind == Predicate::Kind::inserted; });
    auto often = fmt::format("it ran {} times, {} a second, for one row each", counted(statement.calls),
                             counted(statement.calls / workload_.seconds));
    say(question, inserts
                      ? other_advice(question, "single_row_inserts",
                                     often + ": insert many rows with one statement or COPY, in one transaction")
                      : other_advice(question, "one_by_one",
                                     often + ": where a loop sends it, ask for all rows at once, by a join or = ANY"));
  }

  // Literals of other types make other statements of the same text.
  void say_once(Question& question, Recommendation recommendation) {
    for (auto& said : causes_.recommendations)
      if (said.action == Action::rewrite && said.kind == recommendation.kind && said.sql == recommendation.sql) {
        question.cured_otherwise = true;
        said.statements.push_back(effect_of(question));
        return;
      }
    say(question, std::move(recommendation));
  }

  void say(Question& question, Recommendation recommendation) {
    question.cured_otherwise = true;
    causes_.recommendations.push_back(std::move(recommendation));
  }

  std::vector<Question>& questions_;
  const Workload& workload_;
  const Catalog& catalog_;
  WhatIfPlanner& planner_;
  const std::vector<std::string>& hidden_;
  Pace pace_;
  double all_ = 0, calls_ = 0;
  std::vector<const Rewrite*> forms_;  // that are said
  Causes causes_;
};

}  // namespace

Causes find_causes(std::vector<Question>& questions, const Workload& workload, const Catalog& catalog,
                   WhatIfPlanner& planner, const std::vector<std::string>& hidden) {
  return Search(questions, workload, catalog, planner, hidden).find();
}

}  // namespace workload::advisor
