// A workload as one JSON file: what `workload-advisor save` writes and every command reads instead of a server.
#pragma once
#include <string>
#include <string_view>

#include "advisor/model/workload.hpp"

namespace workload::advisor {

std::string saved(const Workload&);
// Throws Problem when the text is not such a file. `file` is the name to say in messages.
Workload parse_saved(std::string_view text, const std::string& file);

}  // namespace workload::advisor
