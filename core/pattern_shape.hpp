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

namespace detail {

constexpr int deepest_group = 8;  // chosen: more nesting than anybody reads

// What stands at `at`: where it ends, and the character that it is, if it is one.
struct Piece {
  std::size_t end;
  bool literal;
  char character;
};

constexpr Piece piece_at(std::string_view pattern, std::size_t at) {
  char c = pattern[at];
  std::size_t next = at + 1;
  if (c == '\\') {
    // Before a letter or digit it is a class, a boundary or a reference.
    char escaped = next < pattern.size() ? pattern[next] : 'A';
    return {std::min(next + 1, pattern.size()), !of_a_trigram(escaped), escaped};
  }
  if (c == '[') return {end_of_bracket(pattern, at), false, c};
  if (c == '{') {
    while (next < pattern.size() && pattern[next - 1] != '}') next++;
    return {next, false, c};
  }
  if (c == '.' || c == '(' || c == ')' || c == '^' || c == '$' || c == '|' || repeats(c)) return {next, false, c};
  while (next < pattern.size() && continues_character(pattern[next])) next++;
  return {next, true, c};
}

// Behind the group that begins at `at`, or where the pattern ends.
constexpr std::size_t end_of_group(std::string_view pattern, std::size_t at) {
  int depth = 0;
  while (at < pattern.size()) {
    char c = pattern[at];
    at = piece_at(pattern, at).end;
    if (c == '(') depth++;
    if (c == ')' && --depth == 0) break;
  }
  return at;
}

// Of what a match holds in any case: alternatives count for what the poorest of them has, a group that has to be there
// for what it has. `prefix` is counted only where it is the pattern's own and has no alternatives.
constexpr PatternShape shape_of_alternatives(std::string_view pattern, bool anchored, int depth) {
  Shape shape(anchored);
  int poorest = -1, in_groups = 0;
  for (std::size_t at = 0; at < pattern.size();) {
    if (pattern[at] == '(') {
      auto end = end_of_group(pattern, at);
      bool needed = end >= pattern.size() || !repeats(pattern[end]) || pattern[end] == '+';
      bool plain = at + 1 >= pattern.size() || pattern[at + 1] != '?';
      bool uncaptured = !plain && at + 2 < pattern.size() && pattern[at + 2] == ':';
      if (needed && depth < deepest_group && (plain || uncaptured)) {
        auto from = at + (plain ? 1 : 3);
        std::string_view inside(pattern.data() + from, end - from);
        if (!inside.empty() && inside.back() == ')') inside.remove_suffix(1);
        in_groups = std::max(in_groups, shape_of_alternatives(inside, false, depth + 1).longest_run);
      }
      shape.anything();
      at = end;
      continue;
    }
    if (pattern[at] == '|') {
      int run = std::max(shape.found().longest_run, in_groups);
      poorest = poorest < 0 ? run : std::min(poorest, run);
      in_groups = 0;
      shape = Shape(false);
      at++;
      continue;
    }
    auto piece = piece_at(pattern, at);
    bool stays = piece.end >= pattern.size() || !repeats(pattern[piece.end]);
    if (piece.literal && stays)
      shape.literal(piece.character);
    else
      shape.anything();
    at = piece.end;
  }
  auto found = shape.found();
  found.longest_run = std::max(found.longest_run, in_groups);
  if (poorest < 0) return found;
  return {0, std::min(found.longest_run, poorest)};
}

}  // namespace detail

// Of a regular expression. What it cannot tell at a glance it takes for no literal.
constexpr PatternShape shape_of_regex(std::string_view pattern) {
  bool anchored = !pattern.empty() && pattern[0] == '^';
  if (anchored) pattern.remove_prefix(1);
  return detail::shape_of_alternatives(pattern, anchored, 0);
}

}  // namespace workload::core
