// Which of the most common values of a column are its usual ones: those that nearly all of its rows have, so that a
// statement which asks for others, or leaves them out, asks for the unusual.
#pragma once
#include <algorithm>
#include <cstddef>
#include <vector>

namespace workload::advisor {

constexpr double most_rows = 0.5;             // chosen: a value that more rows have is the usual one
constexpr double nearly_all_rows = 0.9;       // chosen: as Limits::rare has it, the others are rare then
constexpr std::size_t most_usual_values = 3;  // chosen: more are no state that rows end in

// How many are usual, of the frequencies of the most common values, the most frequent first: the fewest that nearly all
// rows have; where these are more than three, one, if most rows have it, or none. `others`: there are more values than
// these. Where several together are all that there are, no other is left to be asked for.
inline std::size_t usual_values(const std::vector<double>& frequencies, bool others) {
  double together = 0;
  for (std::size_t i = 0; i < std::min(frequencies.size(), most_usual_values); i++) {
    together += frequencies[i];
    if (together >= nearly_all_rows && (i == 0 || others || frequencies.size() > i + 1)) return i + 1;
  }
  return !frequencies.empty() && frequencies.front() >= most_rows ? 1 : 0;
}

}  // namespace workload::advisor
