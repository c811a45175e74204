// What an index has to know of a pattern, without the pattern itself: how many characters every match begins with, and
// the longest run of letters and digits in it, which is what trigrams are made of.
#pragma once
#include <algorithm>
#include <string_view>

namespace workload::core {

struct PatternShape {
  int prefix = 0, longest_run = 0;
};

namespace detail {

constexpr bool continues_character(char c) { return (c & 0xC0) == 0x80; }
constexpr bool of_a_trigram(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80);
}

// Counts characters as they come.
class Shape {
  PatternShape found_;
  int run_ = 0;
  bool in_prefix_;

 public:
  explicit constexpr Shape(bool anchored) : in_prefix_(anchored) {}
  constexpr void literal(char c) {
    if (continues_character(c)) return;
    if (in_prefix_) found_.prefix++;
    run_ = of_a_trigram(c) ? run_ + 1 : 0;
    found_.longest_run = std::max(found_.longest_run, run_);
  }
  constexpr void anything() {
    run_ = 0;
    in_prefix_ = false;
  }
  constexpr PatternShape found() const { return found_; }
};

// Behind the bracket expression that begins at `at`; a "]" right behind its "[" or "[^" is one of its characters.
constexpr std::size_t end_of_bracket(std::string_view pattern, std::size_t at) {
  at++;
  if (at < pattern.size() && pattern[at] == '^') at++;
  if (at < pattern.size() && pattern[at] == ']') at++;
  while (at < pattern.size() && pattern[at] != ']') at++;
  return std::min(at + 1, pattern.size());
}

constexpr bool repeats(char c) { return c == '*' || c == '?' || c == '{' || c == '+'; }

}  // namespace detail

// Of LIKE and ILIKE with the escape character that they have by default.
constexpr PatternShape shape_of_like(std::string_view pattern) {
  detail::Shape shape(true);
  for (std::size_t at = 0; at < pattern.size(); at++) {
    if (pattern[at] == '%' || pattern[at] == '_') {
      shape.anything();
      continue;
    }
    if (pattern[at] == '\\' && at + 1 < pattern.size()) at++;
    shape.literal(pattern[at]);
  }
  return shape.found();
}

// Of a regular expression. What it cannot tell at a glance it takes for no literal; alternatives count for what the
// poorest of them has, groups for the end of a run.
constexpr PatternShape shape_of_regex(std::string_view pattern) {
  bool alternatives = pattern.find('|') != pattern.npos;
  bool anchored = !pattern.empty() && pattern[0] == '^' && !alternatives;
  detail::Shape shape(anchored);
  int poorest = -1;
  for (std::size_t at = anchored ? 1 : 0; at < pattern.size();) {
    char c = pattern[at];
    std::size_t next = at + 1;
    bool literal = true;
    if (c == '\\') {
      // Before a letter or digit it is a class, a boundary or a reference.
      char escaped = next < pattern.size() ? pattern[next] : 'A';
      literal = !detail::of_a_trigram(escaped);
      c = escaped;
      next++;
    } else if (c == '[') {
      next = detail::end_of_bracket(pattern, at);
      literal = false;
    } else if (c == '{') {
      while (next < pattern.size() && pattern[next - 1] != '}') next++;
      literal = false;
    } else if (c == '.' || c == '(' || c == ')' || c == '^' || c == '$' || c == '|' || detail::repeats(c)) {
      literal = false;
    } else {
      while (next < pattern.size() && detail::continues_character(pattern[next])) next++;
    }
    if (literal && next < pattern.size() && detail::repeats(pattern[next])) literal = false;
    if (literal)
      shape.literal(c);
    else
      shape.anything();
    if (c == '|' && pattern[at] != '\\') {
      poorest = poorest < 0 ? shape.found().longest_run : std::min(poorest, shape.found().longest_run);
      shape = detail::Shape(false);
    }
    at = next;
  }
  auto found = shape.found();
  if (poorest >= 0) found.longest_run = std::min(found.longest_run, poorest);
  return found;
}

}  // namespace workload::core
