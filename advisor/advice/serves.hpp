// What an index is to a statement, in words.
#pragma once
#include <string>
#include <vector>

#include "advisor/whatif/planner.hpp"

namespace workload::advisor {

// "chat_id =, ordered by created_at DESC, id, with sender_id", as far as the statement asks for it.
std::string what_it_serves(const IndexDefinition&, const std::vector<Predicate>&);

}  // namespace workload::advisor
