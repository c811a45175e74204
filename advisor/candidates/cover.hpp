// When one index makes another needless.
#pragma once
#include "advisor/candidates/candidate.hpp"

namespace workload::advisor {

// The same column or expression, compared alike, in whichever direction.
bool same_column(const KeyColumn&, const KeyColumn&);

// Every key of `shorter` begins `longer` in the same order, or in exactly the opposite one: a b-tree is read both
// ways. Both hold the same rows, and what `shorter` includes is in `longer` too.
bool begins_with(const IndexDefinition& longer, const IndexDefinition& shorter);

// As above, but the equalities of the candidate may stand in any order and direction. Of other kinds than b-trees: the
// existing one is of the same kind and has its keys where a scan can use them.
bool covers(const IndexDefinition& existing, const Candidate&);

}  // namespace workload::advisor
