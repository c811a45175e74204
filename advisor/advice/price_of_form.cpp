#include "advisor/advice/price_of_form.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace workload::advisor {
namespace {

// Chosen: fewer rows are read in no time that anybody would notice, and one in ten is what an index is good for anyway.
constexpr double fewest_wasted = 200, wasted_for_each_kept = 10;
constexpr double large_count = 50000;  // chosen: rows that are counted in some milliseconds, every time
// Chosen: pages for each row returned that no index scan reads which serves its statement.
constexpr double pages_for_each_row = 10;

struct Form {
  const Rewrite& rewrite;
  const PlanNode& plan;
  const Question& question;
  const Catalog& catalog;
};

double rows_of(const Catalog& catalog, const std::string& relation) {
  for (const auto& table : catalog.tables)
    if (bare(table.name) == relation) return table.rows;
  return 0;
}

// What the planner takes a share of the rows for of which it knows nothing: DEFAULT_INEQ_SEL in selfuncs.h.
constexpr double guessed = 1.0 / 3, rounding = 0.001;

// Rows of a plan that was not measured, nor its statement.
double wanted(const Form& form, const PlanNode& node) {
  return form.plan.type == "Limit" ? std::min(node.estimated, form.plan.estimated) : node.estimated;
}

bool is_guessed(const Form& form, const PlanNode& node) {
  double rows = rows_of(form.catalog, node.relation);
  return !node.measured() && !form.question.statement->total && form.rewrite.kind == "function_on_column" && rows > 0 &&
         std::abs(node.estimated / rows - guessed) < rounding;
}

// A plan that was not measured tells of filters, not of rows. A scan of the whole table throws away what it does not
// keep; of another one the pages tell, which were counted for the statement, or else what it costs, mostly for pages.
double thrown_away(const Form& form, const PlanNode& node) {
  if (node.measured()) return node.removed * node.loops;
  if (node.type == "Seq Scan") return std::max(0.0, rows_of(form.catalog, node.relation) - node.estimated);
  const auto& statement = *form.question.statement;
  if (statement.calls <= 0) return 0;
  if (!statement.total) return node.cost >= (wanted(form, node) + 1) * pages_for_each_row ? node.cost : 0;
  double pages = static_cast<double>(statement.blocks_hit + statement.blocks_read) / statement.calls;
  double rows = static_cast<double>(statement.rows) / statement.calls;
  return pages >= (rows + 1) * pages_for_each_row ? pages : 0;
}

double kept(const Form& form, const PlanNode& node) {
  const auto& statement = *form.question.statement;
  if (node.measured() || statement.calls <= 0) return node.kept();
  return statement.total ? static_cast<double>(statement.rows) / statement.calls : wanted(form, node);
}

Price most(const Form& form, const std::function<Price(const PlanNode&)>& of) {
  Price found;
  each_node(form.plan, [&](const PlanNode& node) {
    auto price = of(node);
    if (price.wasted > found.wasted) found = price;
  });
  return found;
}

// Partitions are read under names of their own.
bool reads_its_table(const Form& form, const PlanNode& node) {
  auto name = bare(form.rewrite.table);
  return node.relation == name || (!node.relation.empty() && !mentions_relation(form.plan, name));
}

bool filters_by_its_columns(const Form& form, const std::string& filter) {
  return std::any_of(form.rewrite.columns.begin(), form.rewrite.columns.end(),
                     [&](const std::string& column) { return mentions_column(filter, column); });
}

Price of_filter(const Form& form) {
  return most(form, [&](const PlanNode& node) {
    if (!reads_its_table(form, node) || !filters_by_its_columns(form, node.filter)) return Price{};
    return Price{thrown_away(form, node), is_guessed(form, node) ? 0 : kept(form, node)};
  });
}

// Of a join: all rows of the table are read, turned and compared for the few that it keeps.
Price of_mismatch(const Form& form) {
  auto price = of_filter(form);
  each_node(form.plan, [&](const PlanNode& join) {
    if (!filters_by_its_columns(form, join.join_condition) && !filters_by_its_columns(form, join.join_filter)) return;
    each_node(join, [&](const PlanNode& scan) {
      if (!scan.inputs.empty() || !reads_its_table(form, scan)) return;
      double kept = workload::advisor::kept(form, join), wasted = scan.kept() - kept;
      if (wasted > price.wasted) price = {wasted, kept};
    });
  });
  return price;
}

Price of_skipping(const Form& form) {
  auto price = most(form, [&](const PlanNode& node) {
    if (node.type != "Limit" || node.inputs.empty() || !node.measured()) return Price{};
    return Price{node.inputs.front().kept() - node.kept(), node.kept()};
  });
  return price.wasted > 0 ? price : Price{form.rewrite.skipped.value_or(0), kept(form, form.plan)};
}

// Of a node that takes many rows in and gives few on.
Price of_narrowing(const Form& form, const std::function<bool(const PlanNode&)>& is_it) {
  return most(form, [&](const PlanNode& node) {
    if (!is_it(node) || node.inputs.empty()) return Price{};
    return Price{node.inputs.front().kept() - node.kept(), node.kept()};
  });
}

Price of_distinct(const Form& form) {
  return of_narrowing(form, [](const PlanNode& node) { return node.type == "Unique"; });
}

Price of_sorting_for_few(const Form& form) {
  Price found;
  each_node(form.plan, [&](const PlanNode& limit) {
    if (limit.type != "Limit") return;
    each_node(limit, [&](const PlanNode& sort) {
      if (sort.type != "Sort" || sort.inputs.empty()) return;
      double wasted = sort.inputs.front().kept() - limit.kept();
      if (wasted > found.wasted) found = {wasted, limit.kept()};
    });
  });
  return found;
}

Price of_list(const Form& form) {
  auto sorting = of_sorting_for_few(form), filtering = of_filter(form);
  return sorting.wasted > filtering.wasted ? sorting : filtering;
}

Price of_or(const Form& form) {
  return most(form, [&](const PlanNode& node) {
    if (node.join_filter.find(" OR ") != std::string::npos) {
      double all = node.measured() ? node.removed_by_join * node.loops : 0;
      if (!node.measured())
        for (const auto& input : node.inputs) all = std::max(all, input.kept());
      return Price{all, kept(form, node)};
    }
    // Of an outer join, it is tried on what was joined.
    bool is_tried_late = node.filter.find("SubPlan") != std::string::npos || node.inputs.size() >= 2;
    return is_tried_late && node.filter.find(" OR ") != std::string::npos
               ? Price{thrown_away(form, node), kept(form, node)}
               : Price{};
  });
}

// Hashed, the subquery is read once, which a join would do as well, unless few rows ask; otherwise it is read for every
// row.
Price of_not_in(const Form& form) {
  return most(form, [&](const PlanNode& node) {
    if (node.filter.find("SubPlan") == std::string::npos) return Price{};
    Price price;
    for (const auto& input : node.inputs) price.wasted = std::max(price.wasted, input.kept());
    if (node.filter.find("hashed") != std::string::npos) price.kept = node.kept() + thrown_away(form, node);
    return price;
  });
}

Price of_count(const Form& form) {
  auto price = of_narrowing(form, [](const PlanNode& node) { return node.type == "Aggregate"; });
  return price.wasted >= large_count ? price : Price{};
}

bool begins_with(const ExistingIndex& index, const std::vector<std::string>& columns) {
  const auto& keys = index.definition.keys;
  return index.valid && keys.size() >= columns.size() &&
         std::equal(columns.begin(), columns.end(), keys.begin(),
                    [](const auto& column, const KeyColumn& key) { return !key.expression && key.name == column; });
}

// One after the other, wherever they begin: what stands before is compared by equality.
bool holds_in_order(const ExistingIndex& index, const std::vector<std::string>& columns) {
  const auto& keys = index.definition.keys;
  auto found =
      std::search(keys.begin(), keys.end(), columns.begin(), columns.end(),
                  [](const KeyColumn& key, const auto& column) { return !key.expression && key.name == column; });
  return index.valid && !columns.empty() && found != keys.end();
}

bool any_index(const Rewrite& rewrite, const Catalog& catalog,
               bool (*fits)(const ExistingIndex&, const std::vector<std::string>&)) {
  return std::any_of(catalog.indexes.begin(), catalog.indexes.end(), [&](const ExistingIndex& index) {
    return index.definition.table == rewrite.table && fits(index, rewrite.columns);
  });
}

// The column stands in an index behind others that the statement compares by equality.
bool holds_after_equalities(const Rewrite& rewrite, const Question& question, const Catalog& catalog) {
  auto is_equal = [&](const KeyColumn& key) {
    return std::any_of(question.predicates.begin(), question.predicates.end(), [&](const Predicate& predicate) {
      return predicate.kind == Predicate::Kind::equal && predicate.either == 0 && predicate.table == rewrite.table &&
             predicate.column == key.name;
    });
  };
  return std::any_of(catalog.indexes.begin(), catalog.indexes.end(), [&](const ExistingIndex& index) {
    const auto& keys = index.definition.keys;
    if (index.definition.table != rewrite.table || !index.valid || !index.definition.predicate.empty()) return false;
    auto next = std::find_if_not(keys.begin(), keys.end(), [&](auto& key) { return !key.expression && is_equal(key); });
    return next != keys.end() && !next->expression && rewrite.columns == std::vector{next->name};
  });
}

}  // namespace

Price price_of_form(const Rewrite& rewrite, const PlanNode& plan, const Question& question, const Catalog& catalog) {
  static const std::map<std::string, Price (*)(const Form&)> prices{{"function_on_column", of_filter},
                                                                    {"type_mismatch", of_mismatch},
                                                                    {"any_of_array", of_filter},
                                                                    {"null_safe", of_filter},
                                                                    {"or_keyset", of_filter},
                                                                    {"or_across_tables", of_or},
                                                                    {"not_in", of_not_in},
                                                                    {"offset", of_skipping},
                                                                    {"distinct_on", of_distinct},
                                                                    {"list_top", of_list},
                                                                    {"count_all", of_count},
                                                                    {"order_by_random", of_sorting_for_few}};
  auto found = prices.find(rewrite.kind);
  return found == prices.end() ? Price{} : found->second({rewrite, plan, question, catalog});
}

bool is_high(const Price& price) {
  return price.wasted >= fewest_wasted && price.wasted >= price.kept * wasted_for_each_kept;
}

const ExistingIndex* index_of_array(const Rewrite& rewrite, const Catalog& catalog) {
  for (const auto& index : catalog.indexes) {
    const auto& definition = index.definition;
    bool holds_it = std::any_of(definition.keys.begin(), definition.keys.end(), [&](const KeyColumn& key) {
      return !key.expression && rewrite.columns == std::vector{key.name};
    });
    if (index.valid && holds_it && definition.table == rewrite.table && definition.method == "gin" &&
        definition.predicate.empty())
      return &index;
  }
  return nullptr;
}

bool would_be_served(const Rewrite& rewrite, const Question& question, const Catalog& catalog) {
  if (rewrite.kind == "function_on_column")
    return !rewrite.indexable || any_index(rewrite, catalog, begins_with) ||
           holds_after_equalities(rewrite, question, catalog);
  if (rewrite.kind == "distinct_on" || rewrite.kind == "list_top") return any_index(rewrite, catalog, begins_with);
  if (rewrite.kind == "or_keyset") return any_index(rewrite, catalog, holds_in_order);
  return true;
}

}  // namespace workload::advisor
