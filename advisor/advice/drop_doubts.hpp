// What speaks against dropping an index although no statement that was planned misses it.
#pragma once
#include <string>

#include "advisor/advice/causes.hpp"
#include "advisor/advice/inquiry.hpp"
#include "advisor/selection/bench.hpp"
#include "advisor/selection/redundant.hpp"

namespace workload::advisor {

class DropDoubts {
 public:
  // All must outlive it.
  DropDoubts(const Workload& workload, const Catalog& catalog, const Inquiry& inquiry, const Causes& causes,
             const WriteCosts& write_costs, const Bench& bench)
      : workload_(workload),
        catalog_(catalog),
        inquiry_(inquiry),
        causes_(causes),
        write_costs_(write_costs),
        bench_(bench) {}

  // Empty: nothing does. Hiding an index proves something only for the statements that were seen and planned. A file
  // has all that matter; servers have what ran.
  std::string doubt(const Redundant&, const Choice&) const;
  // Of an index that no server has read. Nobody needs it once that was so for long enough, or for as long as scans are
  // counted, where it is kept up at a noticeable price.
  std::string doubt_of_unread(const ExistingIndex&) const;

 private:
  bool is_kept_up_for_nothing(const ExistingIndex&) const;
  bool is_outdated_table(const std::string&) const;
  // Whether a statement that is to be written otherwise may read it then: it asks about one of its keys. What one
  // merely returns, no form of it looks for.
  bool may_be_read_once_rewritten(const IndexDefinition&) const;
  bool is_searched_by_patterns(const IndexDefinition&) const;
  bool finds_patterns_otherwise(const Redundant&) const;
  bool counted_for(double days) const;

  const Workload& workload_;
  const Catalog& catalog_;
  const Inquiry& inquiry_;
  const Causes& causes_;
  const WriteCosts& write_costs_;
  const Bench& bench_;
};

}  // namespace workload::advisor
