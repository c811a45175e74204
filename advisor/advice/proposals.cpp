#include "advisor/advice/proposals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "advisor/advice/missing_extension.hpp"
#include "advisor/advice/table_patterns.hpp"
#include "advisor/advice/wording.hpp"
#include "advisor/candidates/candidates.hpp"
#include "advisor/model/problem.hpp"

namespace workload::advisor {
namespace {

constexpr std::size_t merged_with_all =
    40;  // chosen: useful ones of a table; of more, only those that are some statement's best

constexpr Bytes page = 8192;  // the first of a b-tree holds no entries

void append(std::vector<Rejected>& to, std::vector<Rejected> from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

class Search {
 public:
  Search(Bench& bench, WhatIfPlanner& planner, const Catalog& catalog, const WriteCosts& write_costs,
         const std::vector<std::string>& hidden, const Limits& limits, const Options& options, const Deadline& deadline)
      : bench_(bench),
        planner_(planner),
        catalog_(catalog),
        write_costs_(write_costs),
        hidden_(hidden),
        limits_(limits),
        options_(options),
        deadline_(deadline) {}

  Proposals find() {
    std::vector<Candidate> all;
    for (const auto& question : bench_.questions()) {
      if (question.cured_otherwise) continue;
      if (auto missing = missing_extension(question)) found_.refused.push_back(*missing);
      for (auto& candidate : candidates(question.predicates, catalog_, limits_))
        if (matches(candidate.definition.table, options_.tables) && !includes_what_changes(question, candidate) &&
            !is_a_part_not_read(question, candidate))
          all.push_back(std::move(candidate));
    }
    all = of_rare_conditions(std::move(all));
    add_other_beginnings(all);
    // Most will turn out to help nothing, and are not worth the time to measure them.
    found_.considered += add(std::move(all), Bench::Sizes::later).size();
    if (options_.progress) options_.progress("candidates", found_.considered, found_.considered);
    found_.screened = screened(bench_, deadline_);
    found_.steps = found_.screened.steps;
    take_back_guesses();

    measure(useful());

    std::vector<Candidate> narrow;
    for (int item : mergeable()) narrow.push_back(bench_.items()[item].candidate);
    auto others = merged(narrow, catalog_, limits_);
    others.insert(others.end(), hashes_.begin(), hashes_.end());
    auto wider = add(std::move(others), Bench::Sizes::later);
    found_.considered += wider.size();
    screen_wider(bench_, wider, deadline_);
    std::erase_if(wider, [&](int item) { return !bench_.is_offered(item); });
    for (int item : wider) found_.steps.push_back({item});
    measure(wider);

    keep_each_once(covered_);
    auto in_place = add(reordered(covered_, narrow), Bench::Sizes::later);
    measure(in_place);
    for (int item : in_place) found_.in_place.push_back({item});
    return std::move(found_);
  }

 private:
  // Equalities may stand in any order. One that begins with what others want a page in the order of tempts the planner
  // to look for that page there; with another one first, it is as good, and tempts nobody.
  void add_other_beginnings(std::vector<Candidate>& all) const {
    auto order_pages = first_of_pages();
    for (std::size_t i = 0, count = all.size(); i < count; i++) {
      const auto& keys = all[i].definition.keys;
      auto end = keys.begin() + all[i].interchangeable;
      auto tempts = [&](const KeyColumn& key) {
        return !key.expression && order_pages.contains({all[i].definition.table, key.name});
      };
      if (end == keys.begin() || !tempts(keys.front())) continue;
      auto other = std::find_if_not(keys.begin(), end, tempts);
      if (other == end) continue;
      auto candidate = all[i];
      auto first = candidate.definition.keys.begin();
      std::rotate(first, first + (other - keys.begin()), first + (other - keys.begin()) + 1);
      all.push_back(std::move(candidate));
    }
  }

  // Tables and columns in whose order some statement wants a page.
  std::set<std::pair<std::string, std::string>> first_of_pages() const {
    std::set<std::pair<std::string, std::string>> found;
    for (const auto& question : bench_.questions())
      for (const auto& predicate : question.predicates)
        if (predicate.kind == Predicate::Kind::order && predicate.limited && predicate.position == 1 &&
            !predicate.column.empty())
          found.emplace(predicate.table, predicate.column);
    return found;
  }

  // Without those whose condition, which was a guess, keeps many rows, or hardly fewer than a part of it that is known.
  // How many, the server samples: so much smaller the index is than one of the rows that are known.
  std::vector<Candidate> of_rare_conditions(std::vector<Candidate> all) {
    std::map<std::pair<std::string, std::string>, double> shares;
    std::erase_if(all, [&](Candidate& candidate) {
      if (!candidate.share_guessed) return false;
      auto [share, added] = shares.try_emplace({candidate.definition.table, candidate.definition.predicate}, 1);
      if (added) share->second = sampled_share(candidate);
      candidate.of_guess = std::min(1.0, share->second / candidate.share);
      candidate.share = share->second;
      candidate.share_guessed = false;
      return candidate.share > limits_.rare || candidate.of_guess > candidate.most_of_guess;
    });
    return all;
  }

  // All, where that cannot be told: rows keep one of the indexes from being created.
  double sampled_share(const Candidate& candidate) {
    auto known = candidate.definition;
    known.predicate = candidate.known_part;
    try {
      auto bytes = planner_.sizes({candidate.definition, known});
      auto entries = [](Bytes all) { return static_cast<double>(std::max(all - page, page)); };
      return candidate.known_share * std::min(1.0, entries(bytes[0]) / entries(bytes[1]));
    } catch (const Problem&) {
      return 1;
    }
  }

  // An index that leaves values out is for those who are known not to ask for them. Who asks for what they do not say,
  // may ask for these.
  void take_back_guesses() {
    Bench::Wanted wanted;
    for (int item : useful())
      if (bench_.items()[item].candidate.must_serve > 0)
        for (int question : bench_.affected({}, {item})) wanted[question].insert({item});
    bench_.foresee(wanted, deadline_);
    std::set<std::pair<std::string, std::string>> said;  // once for each condition
    for (int item : useful()) {
      double needed = bench_.items()[item].candidate.must_serve;
      if (needed <= 0) continue;
      double most = 0;
      std::vector<int> unsure;  // statements that may ask for what it leaves out, though others do not
      for (int question : bench_.affected({}, {item})) {
        auto cost = bench_.costs(question, {{item}}).front();
        double share = share_that_uses(cost, item, needed < limits_.all_executions);
        most = std::max(most, share);
        if (share < needed && !cost.used.empty()) unsure.push_back(question);
      }
      if (most >= needed) {
        for (int question : unsure) bench_.bar(question, bench_.definition(item));
        continue;
      }
      if (said.insert({bench_.definition(item).table, bench_.definition(item).predicate}).second)
        found_.refused.push_back(
            {create_sql(bench_.definition(item), true),
             fmt::format("{:.0f} % of the executions may ask for what it leaves out, as far as is known",
                         100 * (1 - most))});
      take_back(item);
    }
  }

  // Of the executions with values; those that are a guess count as others do, or as using nothing.
  static double share_that_uses(const PlanCost& cost, int item, bool with_guesses) {
    if (cost.samples.empty()) return std::find(cost.used.begin(), cost.used.end(), item) != cost.used.end() ? 1 : 0;
    double all = 0, these = 0;
    for (const auto& sample : cost.samples) {
      if (sample.generic) continue;
      all += sample.share;
      if (std::find(sample.used.begin(), sample.used.end(), item) != sample.used.end())
        these += sample.share - (with_guesses ? 0 : sample.guessed);
    }
    return all > 0 ? these / all : 0;
  }

  // Single indexes that some plan took.
  std::vector<int> useful() const {
    std::vector<int> items;
    for (const auto& step : found_.steps)
      if (step.size() == 1) items.push_back(step.front());
    return items;
  }

  // All of them, but of a table that very many statements want indexes of: each two are put together.
  std::vector<int> mergeable() const {
    std::map<std::string, std::size_t> on_table;
    for (int item : useful()) on_table[bench_.definition(item).table]++;
    std::set<int> best;
    for (const auto& plans : found_.screened.plans)
      if (!plans.empty()) best.insert(plans.front().begin(), plans.front().end());
    auto items = useful();
    std::erase_if(items, [&](int item) {
      return on_table[bench_.definition(item).table] > merged_with_all && !best.contains(item);
    });
    return items;
  }

  // Only now it shows which of them rows of their table keep from being created.
  void measure(const std::vector<int>& items) {
    try {
      bench_.measure(items);
      return;
    } catch (const Problem&) {
      // Asked one by one below.
    }
    for (int item : items) try {
        bench_.measure({item});
      } catch (const Problem& problem) {
        found_.refused.push_back({create_sql(bench_.definition(item), true), problem.message});
        if (auto hash = hash_of(bench_.items()[item].candidate)) hashes_.push_back(std::move(*hash));
        take_back(item);
      }
  }

  // What a b-tree refuses for its length, a hash index takes: it finds what is equal, and nothing else.
  static std::optional<Candidate> hash_of(Candidate candidate) {
    auto& definition = candidate.definition;
    if (definition.method != "btree" || candidate.interchangeable == 0) return std::nullopt;
    definition.method = "hash";
    definition.keys.resize(1);
    definition.include.clear();
    candidate.interchangeable = 0;
    return candidate;
  }

  // From then on it is in no step, and no statement is offered it.
  void take_back(int item) {
    for (auto* steps : {&found_.steps, &found_.in_place})
      std::erase_if(*steps, [&](const Choice& step) { return has(step, item); });
    for (auto& plans : found_.screened.plans) std::erase_if(plans, [&](const Choice& plan) { return has(plan, item); });
    bench_.withdraw(item);
  }

  bool is_updated_more_than_read(const Question& question, const std::string& table, const std::string& column) const {
    return write_costs_.updates_of(table, column) > question.statement->calls;
  }

  static bool is_range_of_a_value(const Predicate& predicate) {
    return predicate.kind == Predicate::Kind::range && predicate.parameter > 0;
  }

  // By a range of another column, which is not written so often: to check this one beside it spares visits alone.
  bool is_bounded_otherwise(const Question& question, const Predicate& range) const {
    return std::any_of(question.predicates.begin(), question.predicates.end(), [&](const Predicate& other) {
      return is_range_of_a_value(other) && other.occurrence == range.occurrence && other.table == range.table &&
             other.column != range.column && !is_updated_more_than_read(question, other.table, other.column);
    });
  }

  // Whether rows are searched or sorted by it, not only compared with what another table has, or looked at beside what
  // bounds the search.
  bool is_asked_for(const Question& question, const std::string& table, const KeyColumn& key) const {
    using Kind = Predicate::Kind;
    return key.expression || std::any_of(question.predicates.begin(), question.predicates.end(), [&](auto& predicate) {
             bool searched = predicate.kind != Kind::needed && predicate.kind != Kind::changed &&
                             predicate.kind != Kind::condition && predicate.kind != Kind::expression &&
                             (predicate.kind != Kind::range ||
                              (is_range_of_a_value(predicate) && !is_bounded_otherwise(question, predicate)));
             return searched && predicate.table == table && predicate.column == key.name;
           });
  }

  // What the leaves hold has to be kept up, and ends heap-only updates, for the sake of a visit to the table.
  bool includes_what_changes(const Question& question, const Candidate& candidate) {
    auto columns = candidate.definition.include;
    for (std::size_t i = 1; i < candidate.definition.keys.size(); i++)
      if (const auto& key = candidate.definition.keys[i]; !is_asked_for(question, candidate.definition.table, key))
        columns.push_back(key.name);
    for (const auto& column : columns) {
      if (!is_updated_more_than_read(question, candidate.definition.table, column)) continue;
      double updates = write_costs_.updates_of(candidate.definition.table, column);
      found_.refused.push_back({create_sql(candidate.definition, true),
                                fmt::format("{} is updated {}, more often than {} reads it", column,
                                            counted(updates, "time", "times"), label(*question.statement))});
      return true;
    }
    return false;
  }

  // The planner reads all partitions that a value might lie in; executions show in which ones values do.
  bool is_a_part_not_read(const Question& question, const Candidate& candidate) {
    const auto& name = candidate.definition.table;
    const auto& statement = *question.statement;
    auto table = std::find_if(catalog_.tables.begin(), catalog_.tables.end(), [&](auto& t) { return t.name == name; });
    if (table == catalog_.tables.end() || table->whole.empty() || !statement.total || statement.tables.empty() ||
        std::find(statement.tables.begin(), statement.tables.end(), name) != statement.tables.end())
      return false;
    found_.refused.push_back({create_sql(candidate.definition, true),
                              fmt::format("no execution of {} was seen to read {}", label(statement), name)});
    return true;
  }

  std::vector<int> add(std::vector<Candidate> proposed, Bench::Sizes sizes) {
    std::sort(proposed.begin(), proposed.end(), [](const Candidate& a, const Candidate& b) {
      return std::tie(a.definition, a.interchangeable) < std::tie(b.definition, b.interchangeable);
    });
    auto pruned = prune(std::move(proposed), catalog_, hidden_, limits_);
    append(found_.pruned, std::move(pruned.rejected));
    covered_.insert(covered_.end(), pruned.covered.begin(), pruned.covered.end());
    keep_each_once(pruned.kept);
    return bench_.add(creatable(std::move(pruned.kept), sizes), sizes);
  }

  // Those the server accepts; one that it does not must not spoil the questions about the others.
  std::vector<Candidate> creatable(std::vector<Candidate> proposed, Bench::Sizes sizes) {
    auto check = [&](const std::vector<IndexDefinition>& definitions) {
      if (sizes == Bench::Sizes::now)
        planner_.sizes(definitions);
      else
        planner_.check(definitions);
    };
    std::vector<IndexDefinition> definitions;
    for (const auto& candidate : proposed) definitions.push_back(candidate.definition);
    try {
      check(definitions);
      return proposed;
    } catch (const Problem&) {
      // Asked one by one below.
    }
    std::erase_if(proposed, [&](const Candidate& candidate) {
      try {
        check({candidate.definition});
        return false;
      } catch (const Problem& problem) {
        found_.refused.push_back({create_sql(candidate.definition, true), problem.message});
        return true;
      }
    });
    return proposed;
  }

  Bench& bench_;
  WhatIfPlanner& planner_;
  const Catalog& catalog_;
  const WriteCosts& write_costs_;
  const std::vector<std::string>& hidden_;
  const Limits& limits_;
  const Options& options_;
  const Deadline& deadline_;

  Proposals found_;
  std::vector<Candidate> covered_;  // by an index of today
  std::vector<Candidate> hashes_;   // in the place of b-trees that rows keep from being created
};

}  // namespace

Proposals propose(Bench& bench, WhatIfPlanner& planner, const Catalog& catalog, const WriteCosts& write_costs,
                  const std::vector<std::string>& hidden, const Limits& limits, const Options& options,
                  const Deadline& deadline) {
  return Search(bench, planner, catalog, write_costs, hidden, limits, options, deadline).find();
}

}  // namespace workload::advisor
