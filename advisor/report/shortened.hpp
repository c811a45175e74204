// SQL texts cut to the width there is. What says which statement it is are its tables and conditions, not the fifty
// columns that an object mapper selects, so the select list goes first.
#pragma once
#include <string>

namespace workload::advisor::report {

// On one line, blanks collapsed, comments taken out. Never longer than `width` characters.
std::string shortened(const std::string& sql, std::size_t width);
std::string one_line(const std::string& sql);

// Any text: control characters become blanks, so that it can neither break a line nor steer a terminal.
std::string flat(const std::string&);
// Its first characters, and dots where it was longer.
std::string cut(const std::string&, std::size_t width);

// How many characters a terminal shows for it: code points, good enough for names and SQL.
std::size_t width_of(const std::string&);

}  // namespace workload::advisor::report
