// Everything a report says, before anybody decides how it looks.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "advisor/model/advice.hpp"
#include "advisor/model/workload.hpp"

namespace workload::advisor {

// Today's advice against what workload.recommendations holds: each is the statement of one recommendation.
struct Changes {
  std::string since;                   // when the last advice was saved, as the server printed it
  std::vector<std::string> added;      // not advised then
  std::vector<std::string> resolved;   // advised then, not any more
  std::vector<std::string> dismissed;  // advised again, though somebody has dismissed it
};

struct Thresholds {
  std::size_t slow_statements = 10;  // how many to show, chosen: what fits on a screen with its advice
};

struct Report {
  std::string generated_at;  // "2026-01-31 03:00:00 UTC"
  std::string version;       // of the program
  Workload workload;
  std::optional<Advice> advice;
  std::string no_advice;           // why there is none, a sentence; empty when there is
  std::optional<Changes> changes;  // nothing when no advice was ever saved
  Thresholds thresholds;
};

}  // namespace workload::advisor
