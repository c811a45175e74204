// `records`: everything in the files of servers, a record a line.
#include "advisor/capture/records.hpp"

#include "advisor/capture/from_server_files.hpp"
#include "advisor/command/advise.hpp"
#include "advisor/command/commands.hpp"

namespace workload::advisor::command {

Outcome records(const Options& options, const Surroundings& surroundings) {
  if (options.from_files.empty())
    throw Problem{"no directory was given", "", "Name the data directory of a server with --from-files."};
  std::string lines;
  for (const auto& directory : options.from_files) {
    ServerFiles files(directory);
    warn_of_passed_over(files, surroundings.warn);
    lines += as_lines(files);
  }
  return deliver(options, {}, lines);
}

}  // namespace workload::advisor::command
