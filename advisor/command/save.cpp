// `save`: a workload as one file, for another day or another machine. It is that of the servers, or what their files
// and logs tell of it.
#include "advisor/capture/saved.hpp"

#include "advisor/capture/from_log.hpp"
#include "advisor/capture/from_server_files.hpp"
#include "advisor/command/advise.hpp"
#include "advisor/command/commands.hpp"

namespace workload::advisor::command {
namespace {

Workload workload_of(const Options& options, const Surroundings& surroundings) {
  if (!options.from_files.empty())
    return FromServerFiles(options.from_files, options.database, surroundings.warn).read();
  if (!options.from_log.empty()) {
    LogOptions wanted{options.log_line_prefix, options.database, options.keep_literals};
    return FromLog(options.from_log, wanted, surroundings.warn).read();
  }
  return open_sources(options, false).workload;
}

}  // namespace

Outcome save(const Options& options, const Surroundings& surroundings) {
  return deliver(options, {}, saved(workload_of(options, surroundings)));
}

}  // namespace workload::advisor::command
