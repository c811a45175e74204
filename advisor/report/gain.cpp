#include "advisor/report/gain.hpp"

#include <fmt/format.h>

#include "advisor/report/amounts.hpp"
#include "advisor/report/saving.hpp"

namespace workload::advisor::report {

std::string gain(const Workload& workload, const Recommendation& recommendation) {
  if (recommendation.action == Action::rewrite)
    return fmt::format("{}: to be written or run in another way ({}); no index helps", recommendation.table,
                       recommendation.kind);
  if (recommendation.action == Action::analyze)
    return fmt::format("{}: its statistics are out of date", recommendation.table);
  if (recommendation.action == Action::drop)
    return fmt::format("{}: gives back {}", recommendation.table, size(recommendation.size));
  if (!recommendation.part_of.empty())
    return fmt::format("{}: a part of the index on {}", recommendation.table, recommendation.part_of);
  auto price = fmt::format("takes {}", size(recommendation.size));
  if (recommendation.saving_per_day)
    return fmt::format("{}: {}, {}", recommendation.table, saving(workload, recommendation), price);
  return fmt::format("{}: serves {}, {}", recommendation.table,
                     plural(static_cast<double>(recommendation.statements.size()), "statement", "statements"), price);
}

}  // namespace workload::advisor::report
