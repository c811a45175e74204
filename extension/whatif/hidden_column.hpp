// Comparisons whose column stands inside something, so that no index on the column is of use: a function, a cast, a
// sum. Only those that can be turned around are of interest; for the others an index on the expression is the answer.
// And joins of columns whose types differ.
#pragma once
#include "extension/whatif/rewrites.hpp"

namespace workload::server {

// "side op other" or "other op side". Nothing is added unless it is such a comparison, with a constant or of a join.
void note_hidden_column(const Query* query, const OpExpr* comparison, Array<Rewrite>& found);
// "side = ANY (list)".
void note_hidden_column(const Query* query, const ScalarArrayOpExpr* comparison, Array<Rewrite>& found);

}  // namespace workload::server
