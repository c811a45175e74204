// Which values captured executions were like, by what they kept of the rows: of conditions that were counted together,
// nobody knows what each kept, but few combinations of values keep as much as all of them did.
#pragma once
#include <vector>

#include "advisor/whatif/draw.hpp"

namespace workload::advisor {

using Places = std::vector<Place>;  // of each parameter

// `chosen` says for each parameter which of its values it takes.
Sample sample(const std::vector<Draw>&, const Places& chosen);

// Which of its two values each constant is, as far as what was counted together with other conditions tells.
void settle_constants(const std::vector<Parameter>&, const std::vector<ShareSeen>&, const std::vector<Predicate>&,
                      std::vector<Draw>&);

// As often as those ran: what was counted of different conditions is taken to be independent.
struct Like {
  std::vector<Sample> samples;
  double times = 0;  // of executions
};

// Without samples where nothing is told but of single columns, which the draws know.
Like like_executions(const std::vector<Parameter>&, const std::vector<ShareSeen>&, const std::vector<Predicate>&,
                     const std::vector<Draw>&);

}  // namespace workload::advisor
