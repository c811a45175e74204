// Text of a database in any of PostgreSQL's server encodings as UTF-8, which is what the program reads and writes.
#pragma once
#include <string>
#include <string_view>

namespace workload::advisor {

// `encoding` is PostgreSQL's number. What is no character there becomes '?'.
std::string as_utf8(std::string_view bytes, int encoding);

}  // namespace workload::advisor
