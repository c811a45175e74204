// Parameters that a column is not compared with itself, but with what is calculated of them: "now() - $1",
// "CURRENT_DATE - $1::int", "$1 * 1.2". Which value keeps how many rows shows in the column's statistics only when the
// calculation is turned round, so it is tried with a few values whether it is a straight line.
#pragma once
#include <optional>

#include "extension/pg.hpp"

namespace workload::server {

// start + step x the parameter. Times are seconds since 1970-01-01, of their own time zone where they have none,
// intervals are seconds too, and a text is a number.
struct Line {
  double start, step;
};

// The one parameter in an expression without columns, subqueries, and functions whose result changes within a
// statement. Null: there is none, or there are several, or it is the expression.
const Param* only_parameter_of(const Node* expression);

// Evaluates the expression as the planner does when it estimates. Nothing where that fails, or is no line.
std::optional<Line> line_of(const Node* expression, const Param* parameter);

}  // namespace workload::server
