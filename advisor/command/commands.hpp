// The commands of the program. Each throws Problem when it cannot do its work.
#pragma once
#include "advisor/command/options.hpp"

namespace workload::advisor::command {

Outcome indexes(const Options&, const Surroundings&);
Outcome report(const Options&, const Surroundings&);
Outcome records(const Options&, const Surroundings&);
Outcome save(const Options&, const Surroundings&);

}  // namespace workload::advisor::command
