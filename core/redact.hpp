// Takes the values out of a plan. EXPLAIN prints conditions with the constants in them, and a custom plan holds what
// the application bound: names, addresses, message texts. Masking works on the finished JSON because the executor's
// own tree may not be changed. Values of keys that hold names are left alone; in every other string each SQL literal
// becomes "?", so that an expression under a key we have not heard of is masked too.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace workload::core {

constexpr std::array<std::string_view, 26> keys_that_hold_names = {"Node Type",
                                                                   "Relation Name",
                                                                   "Alias",
                                                                   "Schema",
                                                                   "Index Name",
                                                                   "CTE Name",
                                                                   "Function Name",
                                                                   "Table Function Name",
                                                                   "Tuplestore Name",
                                                                   "Strategy",
                                                                   "Join Type",
                                                                   "Parent Relationship",
                                                                   "Subplan Name",
                                                                   "Scan Direction",
                                                                   "Sort Method",
                                                                   "Sort Space Type",
                                                                   "Operation",
                                                                   "Trigger Name",
                                                                   "Constraint Name",
                                                                   "Relation",
                                                                   "Partial Mode",
                                                                   "Command",
                                                                   "Custom Plan Provider",
                                                                   "Conflict Resolution",
                                                                   "Cache Mode",
                                                                   "Storage"};

namespace detail {

constexpr bool of_a_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
         static_cast<unsigned char>(c) >= 0x80;
}
constexpr bool digit(char c) { return c >= '0' && c <= '9'; }

// Not substr(), which may throw and would need the C++ runtime.
constexpr std::string_view from(std::string_view text, std::size_t at) {
  text.remove_prefix(at);
  return text;
}

// Position after the JSON string whose opening quote is at `at`.
constexpr std::size_t string_end(std::string_view json, std::size_t at) {
  for (at++; at < json.size(); at++) {
    if (json[at] == '\\')
      at++;
    else if (json[at] == '"')
      return at + 1;
  }
  return json.size();
}

// Reads and writes the same memory: what is written is never longer than what was read.
struct Editor {
  char* text;
  std::size_t read = 0, write = 0;
  void copy(std::size_t count) {
    for (; count > 0; count--) text[write++] = text[read++];
  }
  void mask(std::size_t count) {
    read += count;
    text[write++] = '?';
  }
};

// Length of the SQL string literal at the start of `sql`, which is JSON-escaped; '' stands for one quote.
constexpr std::size_t literal_length(std::string_view sql) {
  std::size_t at = 1;
  while (at < sql.size()) {
    if (sql[at] == '\\')
      at += 2;
    else if (sql[at] != '\'')
      at++;
    else if (at + 1 < sql.size() && sql[at + 1] == '\'')
      at += 2;
    else
      return at + 1;
  }
  return sql.size();
}

// Length of the quoted name at the start of `sql`: \"...\" as JSON writes it, with \"\" for one quote inside.
constexpr std::size_t quoted_name_length(std::string_view sql) {
  std::size_t at = 2;
  while (at < sql.size()) {
    if (!from(sql, at).starts_with("\\\""))
      at += sql[at] == '\\' ? 2 : 1;
    else if (from(sql, at + 2).starts_with("\\\""))
      at += 4;
    else
      return at + 2;
  }
  return sql.size();
}

constexpr std::size_t number_length(std::string_view sql) {
  std::size_t at = 0;
  while (at < sql.size()) {
    bool exponent_sign = at > 0 && (sql[at] == '+' || sql[at] == '-') && (sql[at - 1] == 'e' || sql[at - 1] == 'E');
    if (!digit(sql[at]) && sql[at] != '.' && sql[at] != 'e' && sql[at] != 'E' && !exponent_sign) break;
    at++;
  }
  return at;
}

// Masks the expression from editor.read up to `end`.
constexpr void mask_expression(Editor& editor, std::size_t end) {
  char before = ' ';
  while (editor.read < end) {
    std::string_view rest(editor.text + editor.read, end - editor.read);
    if (rest[0] == '\'') {
      editor.mask(std::min(literal_length(rest), rest.size()));
      before = '?';
      continue;
    }
    if (rest.starts_with("\\\"")) {
      editor.copy(std::min(quoted_name_length(rest), rest.size()));
      before = '"';
      continue;
    }
    if (digit(rest[0]) && !of_a_name(before)) {
      editor.mask(number_length(rest));
      before = '?';
      continue;
    }
    before = rest[0];
    editor.copy(rest[0] == '\\' ? std::min<std::size_t>(2, rest.size()) : 1);
  }
}

}  // namespace detail

// Masks EXPLAIN (FORMAT JSON) text in place; returns its new length.
constexpr std::size_t redact_plan(char* json, std::size_t length) {
  detail::Editor editor{json};
  bool names = false;     // the value that follows, or the strings of its list, are names
  bool settings = false;  // inside the list of the planner's settings, whose values are nobody's data
  while (editor.read < length) {
    if (json[editor.read] != '"') {
      settings = settings && json[editor.read] != '}';
      editor.copy(1);
      continue;
    }
    std::string_view all(json, length);
    std::size_t end = detail::string_end(all, editor.read);
    bool is_key = end < length && json[end] == ':';
    if (is_key) {
      std::string_view key(json + editor.read + 1, end - editor.read - 2);
      names = settings ||
              std::find(keys_that_hold_names.begin(), keys_that_hold_names.end(), key) != keys_that_hold_names.end();
      settings = settings || key == "Settings";
      editor.copy(end - editor.read);
    } else if (names) {
      editor.copy(end - editor.read);
    } else {
      editor.copy(1);
      detail::mask_expression(editor, end - 1);
      if (editor.read < end) editor.copy(end - editor.read);
    }
  }
  return editor.write;
}

}  // namespace workload::core
