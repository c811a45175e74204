#include "advisor/capture/sql_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

#include "advisor/model/problem.hpp"

namespace workload::advisor {
namespace {

// Walks the text once. Knows just enough of PostgreSQL's lexical rules to tell which semicolons end a statement.
class Splitter {
 public:
  Splitter(std::string_view text, const std::string& file) : text_(text), file_(file) {}

  Workload split() {
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;  // byte order mark
    while (at_ < text_.size()) {
      if (between_statements()) continue;
      if (text_[at_] == ';') {
        finish(at_);
        at_++;
      } else {
        skip_token();
      }
    }
    finish(text_.size());
    if (workload_.statements.empty())
      throw Problem{fmt::format("file \"{}\" has no statements", file_), "",
                    "Write SQL statements into it, each ended by a semicolon."};
    return std::move(workload_);
  }

 private:
  // Blanks and comments before a statement belong to none; this is where weights and names stand.
  bool between_statements() {
    if (start_ != std::string_view::npos) return false;
    if (std::isspace(static_cast<unsigned char>(text_[at_]))) return at_++, true;
    if (starts("--")) return read_comment(), true;
    if (starts("/*")) return skip_block_comment(), true;
    if (text_[at_] == '\\')
      fail(at_, "a backslash command is not SQL",
           "Leave only SQL statements in the file; psql's own commands do not run here.");
    if (text_[at_] != ';') start_ = at_;
    return false;
  }

  void read_comment() {
    auto begin = at_;
    auto end = std::min(text_.find('\n', at_), text_.size());
    at_ = end;
    auto comment = trim(text_.substr(begin + 2, end - begin - 2));
    auto value_of = [&](std::string_view key) -> std::optional<std::string_view> {
      if (comment.size() <= key.size() || comment.substr(0, key.size()) != key || comment[key.size()] != ':') return {};
      return trim(comment.substr(key.size() + 1));
    };
    if (auto name = value_of("name")) name_ = *name;
    if (auto weight = value_of("weight")) {
      auto [rest, error] = std::from_chars(weight->data(), weight->data() + weight->size(), weight_);
      if (error != std::errc() || rest != weight->data() + weight->size() || !(weight_ > 0) || !std::isfinite(weight_))
        fail(begin, fmt::format("\"{}\" is not a weight", *weight),
             "Write a number greater than zero, such as \"-- weight: 250\".");
    }
  }

  void skip_token() {
    char c = text_[at_];
    if (c == '\'') return skip_string(escapes_before());
    if (c == '"') return skip_to("\"", "a quoted name is not closed", 1);
    if (starts("--")) {
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else if (starts("/*")) {
      skip_block_comment();
    } else if (c == '$' && !in_word()) {
      skip_dollar();
    } else {
      at_++;
    }
  }

  // E'...' reads \' as a quote; plain strings do not.
  bool escapes_before() const {
    if (at_ == 0 || (text_[at_ - 1] != 'E' && text_[at_ - 1] != 'e')) return false;
    return at_ == 1 || !is_word(text_[at_ - 2]);
  }

  void skip_string(bool escapes) {
    auto begin = at_++;
    for (; at_ < text_.size(); at_++) {
      if (escapes && text_[at_] == '\\') {
        at_++;
      } else if (text_[at_] == '\'') {
        at_++;  // a doubled quote simply opens the next string
        return;
      }
    }
    fail(begin, "a string is not closed", "Close it with a single quote.");
  }

  void skip_block_comment() {
    auto begin = at_;
    int depth = 0;
    do {
      if (at_ >= text_.size()) fail(begin, "a comment is not closed", "Close it with */, once for each /*.");
      if (starts("/*")) {
        depth++, at_ += 2;
      } else if (starts("*/")) {
        depth--, at_ += 2;
      } else {
        at_++;
      }
    } while (depth > 0);
  }

  // $$ ... $$ or $tag$ ... $tag$; anything else, such as $1, is a parameter.
  void skip_dollar() {
    auto end = at_ + 1;
    while (end < text_.size() && is_word(text_[end]) && text_[end] != '$') end++;
    bool tag = end < text_.size() && text_[end] == '$' && !std::isdigit(static_cast<unsigned char>(text_[at_ + 1]));
    if (!tag) {
      at_++;
      return;
    }
    auto mark = text_.substr(at_, end + 1 - at_);
    skip_to(mark, "a dollar-quoted string is not closed", mark.size());
  }

  void skip_to(std::string_view mark, const char* complaint, std::size_t opening) {
    auto found = text_.find(mark, at_ + opening);
    if (found == std::string_view::npos) fail(at_, complaint, fmt::format("Close it with {}", mark));
    at_ = found + mark.size();
  }

  void finish(std::size_t end) {
    if (start_ == std::string_view::npos) return;
    Statement statement;
    statement.query = trim(text_.substr(start_, end - start_));
    statement.name = name_;
    statement.calls = weight_;
    workload_.statements.push_back(statement);
    start_ = std::string_view::npos;
    name_.clear();
    weight_ = 1;
  }

  [[noreturn]] void fail(std::size_t position, const std::string& what, const std::string& hint) const {
    auto line = 1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(position), '\n');
    throw Problem{fmt::format("could not read statements from \"{}\", line {}", file_, line),
                  fmt::format("In this line {}.", what), hint.back() == '.' ? hint : hint + "."};
  }

  static std::string_view trim(std::string_view text) {
    auto blank = " \t\r\n\f\v";
    auto begin = text.find_first_not_of(blank);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blank) - begin + 1);
  }

  static bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '$' || (c & 0x80);
  }
  bool in_word() const { return at_ > 0 && is_word(text_[at_ - 1]); }
  bool starts(std::string_view mark) const { return text_.substr(at_, mark.size()) == mark; }

  std::string_view text_;
  const std::string& file_;
  std::size_t at_ = 0;
  std::size_t start_ = std::string_view::npos;  // of the statement we are in
  std::string name_;
  double weight_ = 1;
  Workload workload_;
};

}  // namespace

Workload parse_sql(std::string_view text, const std::string& file) { return Splitter(text, file).split(); }

}  // namespace workload::advisor
