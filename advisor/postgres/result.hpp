// Rows that a query returned, read by column name.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct pg_result;

namespace workload::advisor::postgres {

class Result {
 public:
  explicit Result(pg_result* rows);

  int size() const;
  bool null(int row, const char* column) const;
  // Null reads as the empty string, 0 or false; ask the second group where the difference matters.
  std::string text(int row, const char* column) const;
  double number(int row, const char* column) const;
  std::int64_t integer(int row, const char* column) const;
  bool truth(int row, const char* column) const;

  std::optional<double> number_if_known(int row, const char* column) const;

  // Arrays of one dimension. A null element is an empty string, or 0.
  std::vector<std::string> texts(int row, const char* column) const;
  std::vector<int> integers(int row, const char* column) const;

 private:
  struct Clear {
    void operator()(pg_result*) const;
  };
  std::unique_ptr<pg_result, Clear> rows_;
  std::string_view value(int row, const char* column) const;
};

// An array as the server writes it and reads it: {a,"b \"c\"",NULL}
std::vector<std::string> array_elements(std::string_view);  // NULL is the empty string
std::vector<std::optional<std::string>> array_elements_with_nulls(std::string_view);
std::string array_literal(const std::vector<std::string>&);

}  // namespace workload::advisor::postgres
