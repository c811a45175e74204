#include "advisor/capture/times.hpp"

#include <fmt/format.h>

namespace workload::advisor {
namespace {

struct Parts {
  std::int64_t year, month, day, hour, minute, second, microsecond;
};

std::int64_t floor_divided(std::int64_t number, std::int64_t by) { return number / by - (number % by < 0 ? 1 : 0); }

// The civil calendar by days since 0000-03-01, in eras of 400 years.
Parts parts_of(core::Timestamp time) {
  constexpr std::int64_t day_length = 86400 * core::microseconds_per_second, days_of_era = 146097;
  constexpr std::int64_t to_2000 = 730425;  // days from 0000-03-01 to 2000-01-01
  auto days = floor_divided(time, day_length), of_day = time - days * day_length;
  days += to_2000;
  auto era = floor_divided(days, days_of_era), day_of_era = days - era * days_of_era;
  auto year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  auto day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  auto month = (5 * day_of_year + 2) / 153;  // from March
  auto seconds = of_day / core::microseconds_per_second;
  return {year_of_era + era * 400 + (month >= 10),
          month < 10 ? month + 3 : month - 9,
          day_of_year - (153 * month + 2) / 5 + 1,
          seconds / 3600,
          seconds / 60 % 60,
          seconds % 60,
          of_day % core::microseconds_per_second};
}

}  // namespace

std::string utc(core::Timestamp time) {
  auto p = parts_of(time);
  return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02} UTC", p.year, p.month, p.day, p.hour, p.minute, p.second);
}

std::string iso_8601(core::Timestamp time) {
  auto p = parts_of(time);
  auto text = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", p.year, p.month, p.day, p.hour, p.minute, p.second);
  if (p.microsecond) {
    text += fmt::format(".{:06}", p.microsecond);
    text.erase(text.find_last_not_of('0') + 1);
  }
  return text + "+00:00";
}

}  // namespace workload::advisor
