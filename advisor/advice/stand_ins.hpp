// What is said of an index that goes with the recommended ones: which index takes its place, or that none has to.
#pragma once
#include <string>
#include <vector>

#include "advisor/model/advice.hpp"

namespace workload::advisor {

// What is there in the end.
struct StandIns {
  std::vector<IndexDefinition> recommended;
  std::vector<const ExistingIndex*> staying;
};

// "the recommended index on (chat_id, id) begins with the same columns and takes its place"
std::string why_replaced(const ExistingIndex& gone, const StandIns&);

// To follow the reason of a recommended index: "; takes the place of public.by_chat". Empty: it replaces none.
std::string what_it_replaces(const IndexDefinition& recommended, const std::vector<const ExistingIndex*>& gone,
                             const StandIns&);

// To follow that, where its own saving is less than nothing, since what it replaces need not be written any more: the
// drops make up for it. Empty: it pays by itself, or they do not.
std::string what_makes_up_for_it(const Recommendation&, const std::vector<Recommendation>& drops,
                                 const std::vector<const ExistingIndex*>& gone, const StandIns&);

}  // namespace workload::advisor
