// Which indexes a statement could want.
#pragma once
#include <string>
#include <vector>

#include "advisor/candidates/candidate.hpp"
#include "advisor/model/advice.hpp"
#include "advisor/model/catalog.hpp"
#include "advisor/whatif/planner.hpp"

namespace workload::advisor {

// Every index that one of the rules proposes for a statement that asks this, cut to the allowed width, each once.
std::vector<Candidate> candidates(const std::vector<Predicate>&, const Catalog&, const Limits&);

// Sorted, and of those that propose the same index only the one that asks most of it.
void keep_each_once(std::vector<Candidate>&);

// Wider indexes that serve two statements at once: candidates whose equalities can change places so that one is the
// beginning of the other, and those that differ only in INCLUDE. Only what is not among the given ones.
std::vector<Candidate> merged(const std::vector<Candidate>&, const Catalog&, const Limits&);

// What an index of today does, with its equalities in an order that serves a candidate too: in the place of the
// existing one it does the work of both. Likewise what is chosen, in an order that begins with an index of today.
std::vector<Candidate> reordered(const std::vector<Candidate>& wide, const std::vector<Candidate>& narrow);

// Takes away what need not be asked about, and says why.
struct Pruned {
  std::vector<Candidate> kept;
  std::vector<Candidate> covered;  // of those taken away: what an existing index does that guards no data
  std::vector<Rejected> rejected;
};
// `hidden` names existing indexes that do not count.
Pruned prune(std::vector<Candidate>, const Catalog&, const std::vector<std::string>& hidden, const Limits&);

}  // namespace workload::advisor
