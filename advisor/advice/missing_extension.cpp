#include "advisor/advice/missing_extension.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "advisor/advice/wording.hpp"

namespace workload::advisor {
namespace {

constexpr int least_run = 3;  // a trigram

bool wants_trigrams(const Predicate& predicate) {
  bool by_beginning = predicate.pattern_prefix.value_or(0) > 0 && !predicate.op.ends_with("*");
  return predicate.kind == Predicate::Kind::pattern && predicate.pattern_run.value_or(0) >= least_run &&
         !by_beginning && std::none_of(predicate.classes.begin(), predicate.classes.end(), [](const IndexClass& one) {
           return one.method == "gin" || one.method == "gist";
         });
}

}  // namespace

std::optional<Rejected> missing_extension(const Question& question) {
  auto found = std::find_if(question.predicates.begin(), question.predicates.end(), wants_trigrams);
  if (found == question.predicates.end()) return std::nullopt;
  return Rejected{
      "CREATE EXTENSION pg_trgm",
      fmt::format("with it, a GIN index on {} of {} could find what {} looks for; ask again once it is there",
                  found->column.empty() ? found->expression : found->column, found->table, label(*question.statement))};
}

}  // namespace workload::advisor
