// What the server tells of statements without indexes that do not exist: a list for each of them, read for many at
// once. Throws Problem when one of them cannot be read or planned.
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "advisor/postgres/connection.hpp"
#include "advisor/whatif/planner.hpp"

namespace workload::advisor {

using Queries = std::vector<std::string>;

std::vector<std::vector<Predicate>> read_predicates(postgres::Transaction&, const Queries&);
std::vector<std::vector<Rewrite>> read_rewrites(postgres::Transaction&, const Queries&);

// What a column's values are: many statements ask about the same.
struct ColumnValues {
  std::vector<Parameter::Common> common;
  // Where the column is of arrays: what they hold, and arrays of one such element each.
  std::vector<Parameter::Common> elements, arrays;
  bool documents = false;  // jsonb: each contains itself
  std::vector<std::string> bounds;
  std::map<std::string, double> scalars;  // of numbers and times: each of the values, of times in seconds
};
using ColumnName = std::pair<std::string, std::string>;  // table and column
using Statistics = std::map<ColumnName, ColumnValues>;

// Statistics that are not known yet are added.
std::vector<std::vector<Parameter>> read_parameters(postgres::Transaction&, const Queries&, Statistics&);

}  // namespace workload::advisor
