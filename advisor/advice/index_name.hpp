// What to call a new index where it has to have a name: what runs it twice must know what it left the first time.
#pragma once
#include <set>
#include <string>

#include "advisor/model/index.hpp"

namespace workload::advisor {

// "public.idx_messages_chat_id_id", schema-qualified and quoted where needed; with a number where that is taken.
std::string free_name(const IndexDefinition&, const std::set<std::string>& taken);

}  // namespace workload::advisor
