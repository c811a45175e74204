// The hooks in which statements are met: parsed, planned and executed. Utility commands: utility.hpp.
#pragma once

namespace workload::server {

void install_capture();

}  // namespace workload::server
