// Our place in the executor: counts every statement that clients send and captures the slow ones.
#pragma once

namespace workload::server {

void install_capture();

}  // namespace workload::server
