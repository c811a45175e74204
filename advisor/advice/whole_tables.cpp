#include "advisor/advice/whole_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "advisor/advice/index_name.hpp"

namespace workload::advisor {
namespace {

constexpr double most_of_it = 0.5;    // chosen: where statements read this share of the rows, all are worth an index
constexpr double soon_built = 10000;  // chosen: rows of a partition that nobody notices an index being built on

class Wholes {
 public:
  Wholes(const std::vector<Question>& questions, const Catalog& catalog) {
    std::map<std::string, const Table*> by_name;
    for (const auto& table : catalog.tables) {
      by_name[table.name] = &table;
      if (!table.whole.empty()) whole_[table.name] = table.whole;
    }
    std::map<std::string, double> read;  // rows of the partitions that statements read
    for (const auto& name : partitions_read(questions)) read[whole_[name]] += by_name[name]->rows;
    std::erase_if(whole_, [&](const auto& each) {
      auto whole = by_name.find(each.second);
      return whole == by_name.end() || (whole->second->by_list && read[each.second] < whole->second->rows * most_of_it);
    });
  }

  // The table itself where it is no partition.
  const std::string& of(const std::string& table) const {
    auto found = whole_.find(table);
    return found == whole_.end() ? table : found->second;
  }

 private:
  // By executions where they were captured, since what the planner cannot rule out they may.
  std::set<std::string> partitions_read(const std::vector<Question>& questions) const {
    std::set<std::string> all;
    for (const auto& question : questions) {
      std::set<std::string> seen, planned;
      for (const auto& table : question.statement->tables)
        if (whole_.contains(table)) seen.insert(table);
      for (const auto& predicate : question.predicates)
        if (whole_.contains(predicate.table)) planned.insert(predicate.table);
      all.merge(seen.empty() ? planned : seen);
    }
    return all;
  }

  std::map<std::string, std::string> whole_;  // by partition
};

auto asked(const Predicate& p) {
  return std::tie(p.kind, p.column, p.op, p.position, p.descending, p.nulls_first, p.limited, p.expression, p.parameter,
                  p.either, p.arm);
}

// What one mention of a table asks of it.
using Mention = std::vector<Predicate>;

bool ask_the_same(const Mention& a, const Mention& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Predicate& x, const Predicate& y) { return asked(x) == asked(y); });
}

// The rows of both; the shares are those of the larger.
void add(Mention& to, const Mention& other) {
  double rows = to.front().table_rows + other.front().table_rows;
  double kept = to.front().kept_rows + other.front().kept_rows;
  if (other.front().table_rows > to.front().table_rows) to = other;
  for (auto& predicate : to) predicate.table_rows = rows, predicate.kept_rows = kept;
}

std::vector<Mention> by_mention(const std::vector<Predicate>& predicates) {
  std::vector<Mention> mentions;
  for (const auto& predicate : predicates) {
    if (mentions.empty() || mentions.back().front().occurrence != predicate.occurrence) mentions.emplace_back();
    mentions.back().push_back(predicate);
  }
  return mentions;
}

// The planner mentions the partitions of one mention of a table one after the other, each once.
std::vector<Predicate> together(const std::vector<Predicate>& predicates, const Wholes& wholes) {
  std::vector<Mention> found;
  std::set<std::string> partitions;  // of the last one
  for (const auto& mention : by_mention(predicates)) {
    const auto& table = mention.front().table;
    const auto& whole = wholes.of(table);
    bool goes_on = !found.empty() && whole != table && wholes.of(found.back().front().table) == whole &&
                   !partitions.contains(table) && ask_the_same(found.back(), mention);
    if (goes_on) {
      add(found.back(), mention);
    } else {
      partitions.clear();
      found.push_back(mention);
    }
    partitions.insert(table);
  }
  std::vector<Predicate> all;
  for (auto& mention : found)
    for (auto& predicate : mention) {
      predicate.table = wholes.of(predicate.table);
      all.push_back(std::move(predicate));
    }
  return all;
}

bool has_such_an_index(const Catalog& catalog, const IndexDefinition& definition) {
  return std::any_of(catalog.indexes.begin(), catalog.indexes.end(), [&](const ExistingIndex& index) {
    return index.valid && !index.constraint && !index.unique && index.definition == definition;
  });
}

}  // namespace

std::vector<Question> on_whole_tables(std::vector<Question> questions, const Catalog& catalog) {
  Wholes wholes(questions, catalog);
  for (auto& question : questions) {
    question.predicates = together(question.predicates, wholes);
    std::set<std::string> tables(question.tables.begin(), question.tables.end());
    for (const auto& table : question.tables) tables.insert(wholes.of(table));
    question.tables.assign(tables.begin(), tables.end());
  }
  return questions;
}

std::vector<Recommendation> creations_of_parts(const Recommendation& whole, const Catalog& catalog,
                                               std::set<std::string>& names) {
  std::vector<Recommendation> parts;
  if (!whole.definition.partitioned) return parts;
  for (const auto& table : catalog.tables) {
    if (table.whole != whole.table || table.partitioned || table.rows < soon_built) continue;
    Recommendation part;
    part.definition = whole.definition;
    part.definition.table = table.name;
    part.definition.partitioned = false;
    if (has_such_an_index(catalog, part.definition)) continue;
    part.sql = create_sql(part.definition, true);
    part.table = table.name;
    part.part_of = whole.table;
    part.subject = whole.subject;
    part.index = free_name(part.definition, names);
    names.insert(part.index);
    part.reason =
        fmt::format("becomes a part of the index on {}, which is then created without building anything", whole.table);
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace workload::advisor
