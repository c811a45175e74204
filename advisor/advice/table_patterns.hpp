// The tables the user wants advice for.
#pragma once
#include <string>
#include <vector>

namespace workload::advisor {

// Whether a schema-qualified table matches one of the patterns, in which * stands for anything. A pattern without a
// dot is compared with the name alone. No patterns: every table matches.
bool matches(const std::string& table, const std::vector<std::string>& patterns);

// Tables of the server itself and of this extension: nobody can give them an index.
bool of_the_system(const std::string& table);

}  // namespace workload::advisor
