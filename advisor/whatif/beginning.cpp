#include "advisor/whatif/beginning.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace workload::advisor {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80);
}
bool continues_character(char c) { return (c & 0xC0) == 0x80; }

// Letters beyond ASCII stay as they are: how the server's locale folds them is not known here.
char in_case(char c, LetterCase letters) {
  if (letters == LetterCase::lower && c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  if (letters == LetterCase::upper && c >= 'a' && c <= 'z') return static_cast<char>(c - 'a' + 'A');
  return c;
}

// Empty where the value is shorter.
std::string beginning_of(const std::string& value, int characters, int run, LetterCase letters) {
  std::string beginning;
  int count = 0, in_row = 0, longest = 0;
  for (char c : value) {
    if (!continues_character(c)) {
      if (count == characters) break;
      count++;
      in_row = is_letter(c) ? in_row + 1 : 0;
      longest = std::max(longest, in_row);
    }
    beginning += in_case(c, letters);
  }
  return count == characters && longest >= run ? beginning : "";
}

}  // namespace

std::string beginning_of_the_middle(const Parameter& column, int characters, int run, LetterCase letters) {
  std::map<std::string, double> shares;
  double rest = 1;
  auto add = [&](const std::string& value, double share) {
    if (auto beginning = beginning_of(value, characters, run, letters); !beginning.empty()) shares[beginning] += share;
  };
  for (const auto& common : column.common) {
    add(common.value, common.frequency);
    rest -= common.frequency;
  }
  for (const auto& bound : column.bounds) add(bound, std::max(rest, 0.0) / static_cast<double>(column.bounds.size()));

  double all = 0, passed = 0;
  std::vector<std::pair<double, std::string>> sorted;
  for (const auto& [beginning, share] : shares) {
    all += share;
    sorted.emplace_back(-share, beginning);
  }
  std::sort(sorted.begin(), sorted.end());
  for (const auto& [share, beginning] : sorted)
    if ((passed -= share) >= all / 2) return beginning;
  return "";
}

}  // namespace workload::advisor
