#include "advisor/capture/masked_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace workload::advisor {
namespace {

enum class Kind { word, name, string, number, parameter, sign };

struct Token {
  Kind kind = Kind::sign;
  std::size_t begin = 0, end = 0;
  std::string word;  // of a word, in lower case; of a sign, itself
};

bool digit(char c) { return c >= '0' && c <= '9'; }
bool starts_word(char c) { return std::isalpha(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80); }
bool of_word(char c) { return starts_word(c) || digit(c) || c == '$'; }

template <std::size_t Count>
bool one_of(const std::string& word, const std::array<std::string_view, Count>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Types that are written before a string, and those that have lengths in parentheses.
constexpr std::array<std::string_view, 14> literal_types = {"date",     "time", "timestamp", "timestamptz", "timetz",
                                                            "interval", "bool", "uuid",      "json",        "jsonb",
                                                            "inet",     "cidr", "numeric",   "text"};
constexpr std::array<std::string_view, 11> types_with_length = {"varchar", "char",      "character",  "varying",
                                                                "numeric", "decimal",   "bit",        "time",
                                                                "timetz",  "timestamp", "timestamptz"};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool next(Token* token) {
    skip_blanks();
    if (at_ >= text_.size()) return false;
    *token = {Kind::sign, at_, at_, ""};
    char c = text_[at_];
    if (c == '\'') {
      token->kind = Kind::string, skip_string(false);
    } else if (c == '"') {
      token->kind = Kind::name, skip_quoted();
    } else if (c == '$') {
      token->kind = skip_dollar();
    } else if (digit(c) || (c == '.' && digit(peek(1)))) {
      token->kind = Kind::number, skip_number();
    } else if (starts_word(c)) {
      token->kind = skip_word();
    } else {
      at_++;
    }
    token->end = std::min(at_, text_.size());
    for (char each : text_.substr(token->begin, token->end - token->begin))
      if (token->kind == Kind::word || token->kind == Kind::sign)
        token->word += static_cast<char>(std::tolower(static_cast<unsigned char>(each)));
    return true;
  }

 private:
  char peek(std::size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  void skip_blanks() {
    while (at_ < text_.size()) {
      if (std::isspace(static_cast<unsigned char>(text_[at_]))) {
        at_++;
      } else if (text_[at_] == '-' && peek(1) == '-') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (text_[at_] == '/' && peek(1) == '*') {
        skip_comment();
      } else {
        return;
      }
    }
  }

  void skip_comment() {
    int depth = 0;
    while (at_ < text_.size()) {
      if (text_[at_] == '/' && peek(1) == '*') {
        depth++, at_ += 2;
      } else if (text_[at_] == '*' && peek(1) == '/') {
        at_ += 2;
        if (--depth == 0) return;
      } else {
        at_++;
      }
    }
  }

  void skip_string(bool escapes) {
    for (at_++; at_ < text_.size(); at_++) {
      if (escapes && text_[at_] == '\\') {
        at_++;
      } else if (text_[at_] == '\'') {
        if (peek(1) != '\'') {
          at_++;
          return;
        }
        at_++;
      }
    }
  }

  void skip_quoted() {
    auto end = text_.find('"', at_ + 1);
    at_ = end == text_.npos ? text_.size() : end + 1;
  }

  Kind skip_dollar() {
    if (digit(peek(1))) {
      for (at_++; at_ < text_.size() && digit(text_[at_]);) at_++;
      return Kind::parameter;
    }
    auto end = at_ + 1;
    while (end < text_.size() && of_word(text_[end]) && text_[end] != '$') end++;
    if (end >= text_.size() || text_[end] != '$') {
      at_++;
      return Kind::sign;
    }
    auto mark = text_.substr(at_, end + 1 - at_);
    auto close = text_.find(mark, end + 1);
    at_ = close == text_.npos ? text_.size() : close + mark.size();
    return Kind::string;
  }

  void skip_number() {
    while (at_ < text_.size()) {
      char c = text_[at_];
      bool exponent_sign = (c == '+' || c == '-') && (text_[at_ - 1] == 'e' || text_[at_ - 1] == 'E');
      if (!digit(c) && c != '.' && c != '_' && !std::isalpha(static_cast<unsigned char>(c)) && !exponent_sign) return;
      at_++;
    }
  }

  Kind skip_word() {
    char first = static_cast<char>(std::tolower(static_cast<unsigned char>(text_[at_])));
    if (peek(1) == '\'' && (first == 'e' || first == 'b' || first == 'x' || first == 'n')) {
      at_++;
      skip_string(first == 'e');
      return Kind::string;
    }
    if (first == 'u' && peek(1) == '&' && (peek(2) == '\'' || peek(2) == '"')) {
      at_ += 2;
      bool string = text_[at_] == '\'';
      string ? skip_string(false) : skip_quoted();
      return string ? Kind::string : Kind::name;
    }
    while (at_ < text_.size() && of_word(text_[at_])) at_++;
    return Kind::word;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

bool ends_operand(const Token& token) {
  if (token.kind == Kind::sign) return token.word == ")" || token.word == "]";
  if (token.kind != Kind::word) return true;
  constexpr std::array<std::string_view, 21> expecting = {
      "select", "where", "and",   "or",     "not",    "in",   "between", "then",      "else", "when",  "case",
      "by",     "set",   "limit", "offset", "values", "like", "on",      "returning", "from", "having"};
  return !one_of(token.word, expecting);
}

}  // namespace

std::string masked_text(std::string_view query) {
  std::vector<Token> tokens;
  int highest = 0;
  Token token;
  for (Scanner scanner(query); scanner.next(&token); tokens.push_back(token))
    if (token.kind == Kind::parameter) {
      int number = 0;
      for (char c : query.substr(token.begin + 1, std::min<std::size_t>(token.end - token.begin - 1, 5)))
        number = number * 10 + (c - '0');
      highest = std::max(highest, number);
    }
  while (!tokens.empty() && tokens.back().word == ";") tokens.pop_back();
  if (tokens.empty()) return "";

  std::string out;
  std::size_t copied = tokens.front().begin < query.size() ? 0 : query.size();
  int depth = 0, length_depth = 0;  // of parentheses; where those of a type's length began
  bool positions = false;           // in a list after ORDER BY or GROUP BY that may hold the positions of columns
  auto replace = [&](std::size_t from, std::size_t to, const std::string& instead) {
    out.append(query.substr(copied, from - copied)).append(instead);
    copied = to;
  };
  for (std::size_t i = 0; i < tokens.size(); i++) {
    const auto& each = tokens[i];
    static const Token none;
    const auto& before = i > 0 ? tokens[i - 1] : none;
    if (each.word == "(") {
      depth++;
      if (!length_depth && before.kind == Kind::word && one_of(before.word, types_with_length)) length_depth = depth;
    } else if (each.word == ")") {
      if (length_depth == depth) length_depth = 0;
      depth--;
    }
    bool value = each.kind == Kind::string || each.kind == Kind::number;
    bool position = positions && each.kind == Kind::number && (before.word == "by" || before.word == ",");
    positions = each.word == "by" ||
                (positions && (position || each.word == "," || each.word == "asc" || each.word == "desc" ||
                               each.kind == Kind::name || (each.kind == Kind::word && before.word == ",")));
    if (!value || position) continue;
    if (each.kind == Kind::number && (length_depth || before.word == "limit" || before.word == "offset" ||
                                      before.word == "first" || before.word == "next"))
      continue;
    auto number = "$" + std::to_string(++highest);
    if (each.kind == Kind::string && before.kind == Kind::word && one_of(before.word, literal_types)) {
      replace(before.begin, each.end, number + "::" + before.word);
      continue;
    }
    bool negative = each.kind == Kind::number && before.word == "-" && i > 1 && !ends_operand(tokens[i - 2]) &&
                    before.begin >= copied;
    replace(negative ? before.begin : each.begin, each.end, number);
  }
  if (tokens.back().end > copied) out.append(query.substr(copied, tokens.back().end - copied));
  auto first = out.find_first_not_of(" \t\r\n");
  return first == out.npos ? "" : out.substr(first);
}

}  // namespace workload::advisor
