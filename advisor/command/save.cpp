// `save`: the workload of the servers as one file, for another day or another machine.
#include "advisor/capture/saved.hpp"

#include "advisor/command/advise.hpp"
#include "advisor/command/commands.hpp"

namespace workload::advisor::command {

Outcome save(const Options& options, const Surroundings&) {
  return deliver(options, {}, saved(open_sources(options, false).workload));
}

}  // namespace workload::advisor::command
