#include "advisor/postgres/result.hpp"

#include <libpq-fe.h>

#include <charconv>
#include <cstdlib>

#include "advisor/model/problem.hpp"

namespace workload::advisor::postgres {

Result::Result(pg_result* rows) : rows_(rows) {}

void Result::Clear::operator()(pg_result* rows) const { PQclear(rows); }

int Result::size() const { return PQntuples(rows_.get()); }

namespace {

int position(const pg_result* rows, const char* column) {
  int found = PQfnumber(rows, column);
  if (found < 0)
    throw Problem{"could not read the server's answer", std::string("It has no column \"") + column + "\".",
                  "Run ALTER EXTENSION pg_workload_advisor UPDATE, or use the program of the extension's version."};
  return found;
}

}  // namespace

bool Result::null(int row, const char* column) const {
  return PQgetisnull(rows_.get(), row, position(rows_.get(), column)) != 0;
}

std::string_view Result::value(int row, const char* column) const {
  int found = position(rows_.get(), column);
  return {PQgetvalue(rows_.get(), row, found), static_cast<std::size_t>(PQgetlength(rows_.get(), row, found))};
}

std::string Result::text(int row, const char* column) const { return std::string(value(row, column)); }

double Result::number(int row, const char* column) const { return number_if_known(row, column).value_or(0); }

std::optional<double> Result::number_if_known(int row, const char* column) const {
  if (null(row, column)) return std::nullopt;
  auto text = value(row, column);
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::int64_t Result::integer(int row, const char* column) const {
  auto text = value(row, column);
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

bool Result::truth(int row, const char* column) const { return value(row, column) == "t"; }

std::vector<std::string> Result::texts(int row, const char* column) const { return array_elements(value(row, column)); }

std::vector<int> Result::integers(int row, const char* column) const {
  std::vector<int> numbers;
  for (const auto& element : texts(row, column)) numbers.push_back(std::atoi(element.c_str()));
  return numbers;
}

std::vector<std::string> array_elements(std::string_view text) {
  std::vector<std::string> elements;
  for (auto& element : array_elements_with_nulls(text)) elements.push_back(element.value_or(""));
  return elements;
}

std::vector<std::optional<std::string>> array_elements_with_nulls(std::string_view text) {
  std::vector<std::optional<std::string>> elements;
  if (text.size() < 2 || text.front() != '{' || text == "{}") return elements;
  text = text.substr(1, text.size() - 2);

  std::string element;
  bool quoted = false, was_quoted = false;
  auto finish = [&] {
    elements.push_back(!was_quoted && element == "NULL" ? std::nullopt : std::optional(element));
    element.clear();
    was_quoted = false;
  };
  for (std::size_t i = 0; i < text.size(); i++) {
    char c = text[i];
    if (c == '\\' && i + 1 < text.size()) {
      element += text[++i];
    } else if (c == '"') {
      quoted = !quoted;
      was_quoted = true;
    } else if (c == ',' && !quoted) {
      finish();
    } else {
      element += c;
    }
  }
  finish();
  return elements;
}

std::string array_literal(const std::vector<std::string>& elements) {
  std::string literal = "{";
  for (const auto& element : elements) {
    if (literal.size() > 1) literal += ',';
    literal += '"';
    for (char c : element) {
      if (c == '"' || c == '\\') literal += '\\';
      literal += c;
    }
    literal += '"';
  }
  return literal + "}";
}

}  // namespace workload::advisor::postgres
