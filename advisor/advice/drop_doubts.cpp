#include "advisor/advice/drop_doubts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "advisor/advice/misestimate.hpp"
#include "advisor/selection/replacements.hpp"

namespace workload::advisor {
namespace {

constexpr double days_to_watch = 7;          // chosen: a week holds what runs nightly and on weekends
constexpr double days_unread = 35;           // chosen: a month and its end, for what nothing else does
constexpr double share_for_nothing = 0.005;  // chosen: of the workload's time, for an index that nothing reads

// What runs on a replica is counted there and nowhere else: a server that was not read may need what the others do not.
std::string nodes_not_read(const Workload& workload) {
  if (workload.nodes.empty()) return "";
  int streaming = 0, replicas = 0;
  for (const auto& node : workload.nodes) {
    streaming += node.standbys.value_or(0);
    replicas += node.in_recovery ? 1 : 0;
  }
  if (replicas == static_cast<int>(workload.nodes.size()))
    return "the primary was not read, and a statement that runs there may need it: add a --dsn of it";
  if (streaming <= replicas) return "";
  return fmt::format(
      "{} of the {} replicas that stream from the servers given {} not read, and a statement that runs "
      "there may need it: add a --dsn of each",
      streaming - replicas, streaming, streaming - replicas == 1 ? "was" : "were");
}

// What an expression is made of, nobody looks up here.
bool asks_about(const Question& question, const Rewrite& form, const IndexDefinition& index) {
  using Kind = Predicate::Kind;
  auto texts = form.columns;
  texts.insert(texts.end(), {form.clause, form.better});
  for (const auto& predicate : question.predicates)
    if (predicate.table == index.table && predicate.kind != Kind::needed && predicate.kind != Kind::changed)
      texts.insert(texts.end(), {predicate.column, predicate.expression});
  return std::any_of(index.keys.begin(), index.keys.end(), [&](const KeyColumn& key) {
    return key.expression || std::any_of(texts.begin(), texts.end(),
                                         [&](const std::string& text) { return names_column(text, key.name); });
  });
}

}  // namespace

std::string DropDoubts::doubt(const Redundant& redundant, const Choice& choice) const {
  if (redundant.twin) return "";
  if (is_outdated_table(redundant.index->definition.table)) return "the statistics of its table are out of date";
  if (!inquiry_.complete) return "the time limit was reached before all statements were planned, and one may need it";
  if (inquiry_.tables_unplanned.contains(redundant.index->definition.table))
    return "a statement on its table could not be planned, and may need it";
  if (auto unread = nodes_not_read(workload_); !unread.empty()) return unread;
  if (!keeps_orders(bench_, redundant.index->definition, choice))
    return "a page is read in its order, which the recommended index does not have";
  if (redundant.unread && std::any_of(workload_.nodes.begin(), workload_.nodes.end(), [](const Node& node) {
        return node.statements_lost > 0 || node.statements_hidden > 0;
      }))
    return "not all statements that ran are known, and one of the others may need it";
  if (redundant.unread && may_be_read_once_rewritten(redundant.index->definition))
    return "a statement that asks about its columns is to be written otherwise, and may read it then";
  if (redundant.for_patterns && !finds_patterns_otherwise(redundant) &&
      is_searched_by_patterns(redundant.index->definition))
    return "a statement searches for patterns in it, which the other one finds in the collation \"C\" alone";
  if (redundant.watched_only && !workload_.nodes.empty() && !counted_for(days_to_watch))
    return fmt::format("statements were counted for less than {:.0f} days, and one that runs rarely may need it",
                       days_to_watch);
  return "";
}

// Nobody has read it for as long as scans are counted, and updates of its columns take a noticeable part of the time
// to keep it up, and can not leave the other indexes alone because of it.
bool DropDoubts::is_kept_up_for_nothing(const ExistingIndex& index) const {
  if (workload_.nodes.empty() || !index.share) return false;
  if (catalog_.seconds_counted && *catalog_.seconds_counted < days_unread * 24 * 3600) return false;
  bool updated = std::any_of(index.definition.keys.begin(), index.definition.keys.end(), [&](const KeyColumn& key) {
    return !key.expression && write_costs_.updates_of(index.definition.table, key.name) > 0;
  });
  return updated && write_costs_.of(index).units * bench_.pace().ms_per_cost >= bench_.worth() * share_for_nothing;
}

bool DropDoubts::is_outdated_table(const std::string& name) const {
  auto table = std::find_if(catalog_.tables.begin(), catalog_.tables.end(), [&](auto& t) { return t.name == name; });
  return causes_.to_analyze.contains(name) || (table != catalog_.tables.end() && is_outgrown(*table));
}

bool DropDoubts::may_be_read_once_rewritten(const IndexDefinition& index) const {
  auto is_said = [&](const Rewrite& form) {
    return form.table == index.table &&
           std::any_of(causes_.recommendations.begin(), causes_.recommendations.end(), [&](const Recommendation& one) {
             return one.action == Action::rewrite && one.table == form.table && one.kind == form.kind &&
                    one.clause == form.clause;
           });
  };
  return std::any_of(inquiry_.questions.begin(), inquiry_.questions.end(), [&](const Question& question) {
    return std::any_of(question.rewrites.begin(), question.rewrites.end(),
                       [&](const Rewrite& form) { return is_said(form) && asks_about(question, form, index); });
  });
}

// In the collation "C" every b-tree finds what begins alike. One that nobody reads may go itself, unless it
// stays in the place of this one.
bool DropDoubts::finds_patterns_otherwise(const Redundant& redundant) const {
  const auto& index = redundant.index->definition;
  auto table =
      std::find_if(catalog_.tables.begin(), catalog_.tables.end(), [&](auto& t) { return t.name == index.table; });
  auto by_bytes = [&](const KeyColumn& key) {
    return key.collation.empty() ? table != catalog_.tables.end() && table->by_bytes.contains(key.name)
                                 : key.collation == "\"C\"" || key.collation == "\"POSIX\"";
  };
  const auto& key = index.keys.front();
  return !key.expression &&
         std::any_of(catalog_.indexes.begin(), catalog_.indexes.end(), [&](const ExistingIndex& one) {
           const auto& other = one.definition;
           bool stays =
               (redundant.instead && redundant.instead->name == one.name) || one.unique ||
               std::any_of(one.scans.begin(), one.scans.end(), [](const auto& node) { return node.second > 0; });
           return stays && one.valid && other.table == index.table && other.method == "btree" &&
                  other.predicate.empty() && other.keys.front().name == key.name &&
                  other.keys.front().opclass.empty() && by_bytes(other.keys.front());
         });
}

// Which pattern, no plan knows where it is a parameter.
bool DropDoubts::is_searched_by_patterns(const IndexDefinition& index) const {
  auto on_its_key = [&](const Predicate& predicate) {
    return predicate.kind == Predicate::Kind::pattern && predicate.table == index.table &&
           std::any_of(index.keys.begin(), index.keys.end(), [&](const KeyColumn& key) {
             return key.name == (key.expression ? predicate.expression : predicate.column);
           });
  };
  return std::any_of(inquiry_.questions.begin(), inquiry_.questions.end(), [&](const Question& question) {
    return std::any_of(question.predicates.begin(), question.predicates.end(), on_its_key);
  });
}

// A file does not tell what else runs.
bool DropDoubts::counted_for(double days) const {
  return !workload_.nodes.empty() && workload_.seconds >= days * 24 * 3600;
}

std::string DropDoubts::doubt_of_unread(const ExistingIndex& index) const {
  if (counted_for(days_unread) || is_kept_up_for_nothing(index)) return "";
  if (workload_.nodes.empty()) return "a file of statements does not tell what else runs";
  return fmt::format("statements were counted for less than {:.0f} days, and one that runs once a month may need it",
                     days_unread);
}

}  // namespace workload::advisor
