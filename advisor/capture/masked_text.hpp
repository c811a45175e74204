// The text of a statement as a log has it, with its values taken out: the program's counterpart of what the extension
// does with the server's own scanner. It knows PostgreSQL's lexical rules and no grammar.
#pragma once
#include <string>
#include <string_view>

namespace workload::advisor {

// Each literal becomes $n, counted on from the parameters that are there, but row counts of LIMIT and OFFSET, lengths
// of types, and positions after ORDER BY and GROUP BY. A semicolon at the end goes.
std::string masked_text(std::string_view query);

}  // namespace workload::advisor
