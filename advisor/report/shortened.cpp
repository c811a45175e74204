#include "advisor/report/shortened.hpp"

#include <algorithm>
#include <cctype>

namespace workload::advisor::report {
namespace {

bool blank(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

// The end of the quoted part that begins at `at`, or `at` itself.
std::size_t after_quotes(const std::string& sql, std::size_t at) {
  if (sql[at] != '\'' && sql[at] != '"') return at;
  auto end = sql.find(sql[at], at + 1);
  return end == std::string::npos ? sql.size() : end + 1;
}

bool word_at(const std::string& sql, std::size_t at, const std::string& upper) {
  if (at + upper.size() > sql.size() || (at > 0 && !blank(sql[at - 1]) && sql[at - 1] != '(')) return false;
  for (std::size_t i = 0; i < upper.size(); i++)
    if (std::toupper(static_cast<unsigned char>(sql[at + i])) != upper[i]) return false;
  return at + upper.size() == sql.size() || blank(sql[at + upper.size()]);
}

// Where the FROM stands that belongs to the SELECT at `begin`.
std::size_t from_of(const std::string& sql, std::size_t begin) {
  int depth = 0;
  for (std::size_t i = begin; i < sql.size();) {
    if (auto next = after_quotes(sql, i); next != i) {
      i = next;
      continue;
    }
    if (sql[i] == '(') depth++;
    if (sql[i] == ')' && --depth < 0) break;
    if (depth == 0 && word_at(sql, i, "FROM")) return i;
    i++;
  }
  return std::string::npos;
}

}  // namespace

std::string cut(const std::string& text, std::size_t width) {
  if (width_of(text) <= width) return text;
  if (width < 4) return std::string(width, '.');
  std::size_t bytes = 0;
  for (std::size_t characters = 0; bytes < text.size() && characters < width - 3; characters++) do
      bytes++;
    while (bytes < text.size() && (text[bytes] & 0xC0) == 0x80);
  auto kept = text.substr(0, bytes);
  while (!kept.empty() && kept.back() == ' ') kept.pop_back();
  return kept + "...";
}

std::string flat(const std::string& text) {
  auto line = text;
  for (char& c : line)
    if (static_cast<unsigned char>(c) < ' ' || c == 0x7f) c = ' ';
  return line;
}

std::size_t width_of(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string one_line(const std::string& sql) {
  std::string line;
  for (std::size_t i = 0; i < sql.size();) {
    if (auto next = after_quotes(sql, i); next != i) {
      for (; i < next; i++) line += static_cast<unsigned char>(sql[i]) < ' ' ? ' ' : sql[i];
      continue;
    }
    if (sql.compare(i, 2, "--") == 0) {
      i = std::min(sql.find('\n', i), sql.size());
    } else if (sql.compare(i, 2, "/*") == 0) {
      auto end = sql.find("*/", i + 2);
      i = end == std::string::npos ? sql.size() : end + 2;
    } else if (static_cast<unsigned char>(sql[i]) <= ' ') {
      if (!line.empty() && line.back() != ' ') line += ' ';
      i++;
    } else {
      line += sql[i++];
    }
  }
  while (!line.empty() && (line.back() == ' ' || line.back() == ';')) line.pop_back();
  return line;
}

std::string shortened(const std::string& sql, std::size_t width) {
  auto line = one_line(sql);
  if (width_of(line) <= width) return line;
  constexpr std::size_t select = 6;  // letters of the word
  if (word_at(line, 0, "SELECT"))
    if (auto from = from_of(line, select); from != std::string::npos && from > select + 12)
      line = line.substr(0, select) + " ... " + line.substr(from);
  return cut(line, width);
}

}  // namespace workload::advisor::report
