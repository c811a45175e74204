#include "advisor/report/saving.hpp"

#include <fmt/format.h>

#include "advisor/report/amounts.hpp"

namespace workload::advisor::report {

std::string saving(const Workload& workload, const Recommendation& recommendation) {
  constexpr double day = 24 * 3600;
  if (!recommendation.saving_per_day) return "";
  auto a_day = duration(*recommendation.saving_per_day) + " a day";
  Milliseconds measured = 0;
  for (const auto& statement : workload.statements) measured += statement.total.value_or(0);
  if (measured <= 0 || workload.seconds <= 0) return a_day;
  double share = *recommendation.saving_per_day * workload.seconds / day / measured;
  return fmt::format("{} of the time, {}{}", percent(share), a_day, workload.seconds < day ? " at this rate" : "");
}

}  // namespace workload::advisor::report
