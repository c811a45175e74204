// The kinds of index that are proposed, one file each. A new kind is a new function here and a line in candidates.cpp.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "advisor/candidates/candidate.hpp"
#include "advisor/candidates/mention.hpp"
#include "advisor/model/catalog.hpp"

namespace workload::advisor::rules {

using Candidates = std::vector<Candidate>;

Candidates equality(const Mention&, const Limits&);
Candidates equality_then_order(const Mention&, const Limits&);
Candidates equality_then_range(const Mention&, const Limits&);
Candidates array(const Mention&, const Limits&);
Candidates join(const Mention&, const Limits&);
Candidates pattern(const Mention&, const Limits&);

// B-trees of the few rows for which a condition holds.
Candidates partial(const Mention&, const Table&, const Limits&);

// The same b-trees without the rows whose first column is NULL.
Candidates mostly_null(const Candidates&, const Mention&, const Table&, const Limits&);

// Of other kinds than b-trees.
Candidates containment(const Mention&, const Limits&);
Candidates hash(const Mention&, const Table&, const Limits&);
Candidates block_range(const Mention&, const Table&, const Limits&);

// The same indexes with the other columns the mention needs in the leaves, so that the table is not read at all.
Candidates covering(const Candidates&, const Mention&, const Table&, const Limits&);

}  // namespace workload::advisor::rules
