// What the workload's writes pay for an index.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "advisor/candidates/candidate.hpp"
#include "advisor/model/catalog.hpp"
#include "advisor/selection/writes.hpp"

namespace workload::advisor {

struct WriteCost {
  double units = 0;      // of the planner
  double entries = 0;    // written into this index, and into others because of it
  double hot_lost = 0;   // updates that today leave all indexes alone, and would not any more
  double wal_bytes = 0;  // of the entries, and of the pages that are logged whole after a checkpoint
};

// What the indexes of today become: `created` stand beside them, `gone` do not any more.
struct Changes {
  std::vector<IndexDefinition> created = {};
  std::vector<const ExistingIndex*> gone = {};
};

class WriteCosts {
 public:
  // `seconds` is the time in which the questions' statements ran; 0: unknown.
  WriteCosts(const std::vector<Question>&, const Catalog&, double seconds = 0);

  // What there is to pay for it beside the other indexes of its table. `share` is that of the rows which its predicate
  // keeps.
  WriteCost of(const IndexDefinition&, double share, const Changes& = {}) const;
  // What there is to spare by dropping it. Nothing is claimed where it is not known how many rows it holds.
  WriteCost of(const ExistingIndex&, const Changes& = {}) const;
  // How many updated rows got a new value in this column, or may have on conflict with what was to be inserted.
  double updates_of(const std::string& table, const std::string& column) const;

 private:
  // What is written to one index.
  struct Target {
    double rows = 0, entry_bytes = 0;
    double effort = 1;              // of one entry, compared with a b-tree
    bool grows_at_its_end = false;  // the next row's entry goes where the last one's went
    double pages() const;
    double entries_on_a_page() const;
  };

  Target target(const IndexDefinition&, double share, const Table&) const;
  void add(WriteCost&, const Target&, double entries, bool inserted) const;
  double pages_dirtied(const Target&, double entries, bool in_order) const;

  const Catalog& catalog_;
  double checkpoints_;
  std::map<std::string, TableWrites> writes_;
};

}  // namespace workload::advisor
