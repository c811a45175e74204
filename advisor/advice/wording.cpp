#include "advisor/advice/wording.hpp"

#include <fmt/format.h>

#include <array>
#include <cctype>
#include <cmath>
#include <string_view>

namespace workload::advisor {
namespace {

constexpr std::size_t longest_label = 60;  // chosen: what fits on a line beside the reason

// Blanks and line ends become one space.
std::string one_line(const std::string& text) {
  std::string line;
  for (unsigned char c : text) {
    if (!std::isspace(c))
      line += static_cast<char>(c);
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  return line;
}

// "SELECT ... FROM messages WHERE": the list of columns says least.
std::string without_columns(std::string text) {
  auto from = text.find(" FROM ");
  return text.starts_with("SELECT ") && from != std::string::npos ? "SELECT ..." + text.substr(from) : text;
}

// Cuts between characters of UTF-8, not within one.
std::string shortened(std::string text) {
  if (text.size() <= longest_label) return text;
  auto end = longest_label;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) end--;
  return text.substr(0, end) + "...";
}

}  // namespace

std::string label(const Statement& statement) {
  return statement.name.empty() ? fmt::format("\"{}\"", shortened(without_columns(one_line(statement.query))))
                                : fmt::format("\"{}\"", statement.name);
}

std::string size_text(Bytes bytes) {
  constexpr std::array<std::string_view, 4> units = {"kB", "MB", "GB", "TB"};
  double size = static_cast<double>(bytes) / 1024;
  std::size_t unit = 0;
  while (size >= 1000 && unit + 1 < units.size()) {
    size /= 1024;
    unit++;
  }
  return size < 10 ? fmt::format("{:.1f} {}", size, units[unit]) : fmt::format("{:.0f} {}", size, units[unit]);
}

std::string amount(double value) {
  return std::abs(value) >= 100 ? fmt::format("{:.0f}", value) : fmt::format("{:.3g}", value);
}

std::string counted(double value) { return fmt::format("{:.0f}", value); }

std::string counted(double value, std::string_view one, std::string_view many) {
  auto number = counted(value);
  return fmt::format("{} {}", number, number == "1" ? one : many);
}

std::string percent(double part, double whole) {
  double share = whole > 0 ? 100 * part / whole : 0;
  return std::abs(share) < 0.1 ? "less than 0.1 %" : fmt::format("{:.1f} %", share);
}

}  // namespace workload::advisor
