// Existing indexes whose place another one takes. Beside (project_id, bucket_id, position) an index on (bucket_id,
// position) may save less than its writes cost; in its place it costs no write more than today.
#pragma once
#include <map>
#include <vector>

#include "advisor/selection/extend.hpp"

namespace workload::advisor {

struct Replaced {
  Choice choice;
  // What stays although others could do what statements read it for: foreign keys whose checks only it serves.
  std::map<const ExistingIndex*, const ForeignKey*> kept;
};

// Each of `may_go` for which a chosen index, or one of the steps, does what it did, goes when the exchange saves as
// much time as a new index must, or, with an index less in the end, room and no time. What goes is left out of the
// bench. No statement may take more than it does today, nor more than it does with `choice`, and no check of a foreign
// key may be left without its index.
Replaced replaced(Bench&, const Catalog&, Choice, const std::vector<Choice>& steps,
                  const std::vector<const ExistingIndex*>& may_go, const Allowance&, const Deadline&);

// Not where a page is read in the order of the one that is gone, and the indexes of the choice have that column under
// another operator class or collation only: they sort it otherwise. How soon a page is full in the order of today
// depends on the values, and more than the planner knows.
bool keeps_orders(const Bench&, const IndexDefinition& gone, const Choice&);

// Whether one b-tree may do what the other is read for: they share a column, and one begins with a column of the other.
bool may_stand_for(const IndexDefinition& index, const IndexDefinition& existing);

}  // namespace workload::advisor
