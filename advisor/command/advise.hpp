// The work that `indexes` and `report` share: from options to a workload, and from a workload to advice.
#pragma once
#include <vector>

#include "advisor/command/options.hpp"
#include "advisor/model/report.hpp"
#include "advisor/postgres/servers.hpp"

namespace workload::advisor::command {

struct Sources {
  Workload workload;
  std::vector<postgres::Server> servers;
};
// The workload of the file when one is named, else that of the servers. A file is read before any server is asked,
// so that a mistake in it is found at once. `servers` decides whether they are needed beside a file.
Sources open_sources(const Options&, bool servers);

Advice advise(const Options&, const Surroundings&, Workload&, std::vector<postgres::Server>&);

// Writes the report in the format the options ask for: to their file, or into the outcome.
Outcome deliver(const Options&, const Report&, const std::string& text);
// 1 when there is advice and the caller wants to fail on it.
int exit_code(const Options&, const Report&);

}  // namespace workload::advisor::command
