// Which values one parameter may have, by the statistics of the column that it is compared with: a frequent one, the
// usual one and a rare one, and how often each is asked for as far as captured executions tell of that column alone.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "advisor/model/statement.hpp"
#include "advisor/whatif/planner.hpp"

namespace workload::advisor {

enum Place { frequent, usual, rare, places };

// Chosen: which value of a column is asked for how often is not known. Rows ask for themselves, so that a value that
// half of the rows have is asked for in half of the executions, but none is forgotten: it counts as a tenth of one
// execution that was seen.
constexpr double least_share = 0.1;
constexpr double as_near = 1.2;  // chosen: which of those it was like cannot be told

// What one parameter may be.
struct Draw {
  std::array<std::optional<std::string>, places> values;
  std::array<double, places> shares = {0, 1, 0};
  std::array<double, places> kept = {1, 1, 1};  // of the rows, by each value
  // What each of its values keeps, values that keep about as much together, and how likely these are asked for.
  std::vector<std::pair<double, double>> all_kept;
  // Common values that executions were like rather than one of those, and the place which counts them otherwise.
  struct Other {
    std::string value;
    double share = 0;
    Place place = usual;
  };
  std::vector<Other> others;
  double least = least_share;
  bool varies = false;
  std::array<double, places> kept_at_least = {1, 1, 1};  // where it is a constant, of which several would do
  bool constant = false;  // it hardly ever differs from one execution to the next: values of a list, what is left out
  std::string range;      // the same for all parameters that go together, as bounds of a range or values of a list
};

enum class Side { none, equal, other, below, above };

Side side_of(const std::string& op);

// How far two shares of rows are from one another: the logarithm of their quotient.
double distance(double part, double other);

// Whether it is a list of values, of which nobody knows how many there are.
bool is_list(const Parameter&);

// The first of those that go together with one, all from 0; itself where it goes with none.
std::size_t leader_of(std::size_t parameter, const std::vector<Draw>&);

// Of each parameter, by its number, from 1.
// `all_seen`: those executions that were not seen were like those that were.
std::vector<Draw> draws(const std::vector<Parameter>&, const std::vector<ShareSeen>&, bool all_seen = true);

}  // namespace workload::advisor
