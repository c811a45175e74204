#include "advisor/report/amounts.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

namespace workload::advisor::report {
namespace {

std::string grouped(std::string digits) {
  for (auto i = static_cast<std::ptrdiff_t>(digits.size()) - 3; i > (digits[0] == '-' ? 1 : 0); i -= 3)
    digits.insert(static_cast<std::size_t>(i), ",");
  return digits;
}

// Three significant digits, never an exponent: 0.08, 1.23, 12.3, 123.
std::string three_digits(double number) {
  if (std::abs(number) >= 99.95) return grouped(fmt::format("{:.0f}", number));
  if (std::abs(number) >= 9.995) return fmt::format("{:.1f}", number);
  return fmt::format("{:.2f}", number);
}

}  // namespace

std::string count(double number) {
  if (number != std::floor(number) && std::abs(number) < 100) return fmt::format("{:.3g}", number);
  return grouped(fmt::format("{:.0f}", number));
}

std::string duration(Milliseconds time) {
  constexpr double second = 1000, minute = 60 * second, hour = 60 * minute, day = 24 * hour;
  auto magnitude = std::abs(time);
  if (magnitude == 0) return "0 ms";
  if (magnitude < 0.01) return "<0.01 ms";
  if (magnitude < 0.9995 * second) return three_digits(time) + " ms";
  if (magnitude < 2 * minute) return three_digits(time / second) + " s";
  if (magnitude < 2 * hour) return three_digits(time / minute) + " min";
  if (magnitude < 2 * day) return three_digits(time / hour) + " h";
  return three_digits(time / day) + " days";
}

std::string duration(std::optional<Milliseconds> time) { return time ? duration(*time) : "-"; }

std::string size(Bytes bytes) {
  // As pg_size_pretty: powers of 1024, and whole numbers until they would hide a tenth.
  const char* units[] = {"bytes", "kB", "MB", "GB", "TB", "PB"};
  double number = static_cast<double>(bytes);
  int unit = 0;
  while (std::abs(number) >= 1023.5 && unit < 5) number /= 1024, unit++;
  if (unit == 0 || std::abs(number) >= 9.95 || number == std::floor(number))
    return fmt::format("{:.0f} {}", number, units[unit]);
  return fmt::format("{:.1f} {}", number, units[unit]);
}

std::string cost(double units) {
  if (std::abs(units) >= 999.5e9) return fmt::format("{:.2e}", units);
  if (std::abs(units) >= 9.995e8) return three_digits(units / 1e9) + " G";
  if (std::abs(units) >= 9.995e5) return three_digits(units / 1e6) + " M";
  return three_digits(units);
}

std::string percent(double share) {
  if (share > 0 && share < 0.0005) return "<0.1 %";
  if (share < 1 && share > 0.9995) return ">99.9 %";
  return fmt::format("{:.1f} %", share * 100);
}

std::string plural(double number, const char* one, const char* many) {
  return fmt::format("{} {}", count(number), number == 1 ? one : many);
}

}  // namespace workload::advisor::report
