// A file that is either the old one or the new one, never half of it: a web server may be showing it meanwhile.
#pragma once
#include <string>

namespace workload::advisor::command {

// Throws Problem. What is no regular file, such as /dev/stdout, is written to directly.
void write_file(const std::string& path, const std::string& text);

}  // namespace workload::advisor::command
