#include "advisor/report/typescript.hpp"

#include <array>
#include <string_view>

#include "advisor/report/shortened.hpp"

namespace workload::advisor::report {
namespace {

// U+2028 and U+2029 in UTF-8, which end a line in JavaScript.
constexpr std::array<std::string_view, 2> separators = {"\xE2\x80\xA8", "\xE2\x80\xA9"};

std::string with_separators(std::string text, const std::array<std::string_view, 2>& instead) {
  for (std::size_t i = 0; i < separators.size(); i++)
    for (std::size_t at = 0; (at = text.find(separators[i], at)) != std::string::npos; at += instead[i].size())
      text.replace(at, separators[i].size(), instead[i]);
  return text;
}

}  // namespace

std::string template_literal(const std::string& text) {
  std::string literal = "`";
  for (char c : text) {
    if (c == '\r') {  // a raw one would be read as a line feed
      literal += "\\r";
      continue;
    }
    if (c == '\\' || c == '`' || c == '$') literal += '\\';
    literal += c;
  }
  return literal + "`";
}

std::string string_literal(const std::string& text) {
  std::string literal = "'";
  for (char c : text) {
    if (c == '\n' || c == '\r') {
      literal += c == '\n' ? "\\n" : "\\r";
      continue;
    }
    if (c == '\\' || c == '\'') literal += '\\';
    literal += c;
  }
  return with_separators(literal + "'", {"\\u2028", "\\u2029"});
}

std::string line_comment(const std::string& text) { return "// " + with_separators(flat(text), {" ", " "}); }

}  // namespace workload::advisor::report
