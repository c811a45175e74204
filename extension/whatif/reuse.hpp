// Answers of one statement that hold for other configurations as well. Whether an index gives the planner a way to read
// its table depends on the statement and on that index alone, but where the planner may stop looking (planner.cpp). So
// an index that was offered once and not looked at can be left out of every comparison, and configurations that offer
// the same of the others have the same plan.
//
// A plan also stays the best one when indexes go that it does not use, but the planner does not keep to that exactly:
// it drops paths that are less than a hundredth dearer than others, and adds up bitmaps by rules of thumb. Such
// configurations are planned.
#pragma once
#include "extension/whatif/planner.hpp"

namespace workload::server {

struct KnownAnswer {
  Cost total, bounded;
  Array<int> used;
  Datum scans;  // 0: not asked for
};

class Reuse {
  MemoryContext context_;
  HTAB* known_;
  bool *tried_, *considered_, *key_;
  int definitions_;

 public:
  // For one statement; everything lies in `context`.
  Reuse(MemoryContext context, int definitions);

  // Null: the configuration has to be planned.
  const KnownAnswer* find(const bool* offered);

  // Notes what the planner answered, and which indexes it looked at.
  void add(const bool* offered, const Configuration& configuration, const KnownAnswer& answer);
};

}  // namespace workload::server
