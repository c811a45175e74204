// Text of other databases, in this one's encoding.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

// In the current memory context, zero-terminated. What has no counterpart here, or is no text in its own encoding (a
// database in SQL_ASCII takes any bytes), becomes '?': one such text may not keep all others from being read.
char* in_server_encoding(const char* bytes, Size length, int encoding);

}  // namespace workload::server
