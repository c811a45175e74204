// When one index makes another needless.
#pragma once
#include "advisor/candidates/candidate.hpp"

namespace workload::advisor {

// A predicate without the parentheses around it, so that texts of the server and our own compare equal.
std::string bare_predicate(const std::string&);

// Every key of `shorter` begins `longer` in the same order, or in exactly the opposite one: a b-tree is read both
// ways. Both hold the same rows, and what `shorter` includes is in `longer` too.
bool begins_with(const IndexDefinition& longer, const IndexDefinition& shorter);

// As above, but the equalities of the candidate may stand in any order and direction.
bool covers(const IndexDefinition& existing, const Candidate&);

}  // namespace workload::advisor
