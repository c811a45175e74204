#include "advisor/report/saving.hpp"

#include <fmt/format.h>

#include "advisor/report/amounts.hpp"

namespace workload::advisor::report {

std::string saving(const Workload& workload, const Recommendation& recommendation) {
  constexpr double hour = 3600, day = 24 * hour;
  if (!recommendation.saving_per_day) return "";
  if (*recommendation.saving_per_day <= 0) return "saves by what is dropped for it";
  auto a_day = duration(*recommendation.saving_per_day) + " a day";
  Milliseconds measured = 0;
  for (const auto& statement : workload.statements) measured += statement.total.value_or(0);
  if (measured <= 0 || workload.seconds <= 0) return "saves about " + a_day;
  double share = *recommendation.saving_per_day * workload.seconds / day / measured;
  auto of_the_time = "saves about " + percent(share) + " of the time";
  // A minute of counting says what was slow in that minute, not what a day is like.
  if (workload.seconds < hour) return of_the_time;
  return fmt::format("{}, {}{}", of_the_time, a_day, workload.seconds < day ? " at this rate" : "");
}

}  // namespace workload::advisor::report
