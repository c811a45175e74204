#include "advisor/capture/plannable.hpp"

#include <array>
#include <cctype>
#include <string>

namespace workload::advisor {
namespace {

bool of_a_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80); }

// Position behind blanks, opening parentheses and comments.
std::size_t first_word(std::string_view query) {
  std::size_t at = 0;
  while (at < query.size()) {
    auto rest = query.substr(at);
    if (std::isspace(static_cast<unsigned char>(rest[0])) || rest[0] == '(') {
      at++;
    } else if (rest.substr(0, 2) == "--") {
      auto end = rest.find('\n');
      if (end == rest.npos) return query.size();
      at += end + 1;
    } else if (rest.substr(0, 2) == "/*") {
      auto end = rest.find("*/", 2);
      if (end == rest.npos) return query.size();
      at += end + 2;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

bool plannable(std::string_view query) {
  std::string word;
  for (auto at = first_word(query); at < query.size() && of_a_word(query[at]); at++)
    word += static_cast<char>(std::tolower(static_cast<unsigned char>(query[at])));
  for (std::string_view known : {"select", "insert", "update", "delete", "merge", "with", "values", "table"})
    if (word == known) return true;
  return false;
}

bool our_own(std::string_view query) {
  constexpr std::string_view mark = "/* workload-advisor */";
  return query.substr(0, mark.size()) == mark;
}

bool mentions_our_schema(std::string_view query) {
  constexpr std::string_view schema = "workload.";
  for (auto at = query.find(schema); at != query.npos; at = query.find(schema, at + 1))
    if (at == 0 || !of_a_word(query[at - 1])) return true;
  return false;
}

}  // namespace workload::advisor
