// A flag that is compared with true in some executions of a statement and with false in others: texts that differ in
// that alone are one statement, and show whichever came first.
#pragma once
#include "advisor/model/statement.hpp"

namespace workload::advisor {

// Puts a parameter in the place of the constant, so that no advice rests on either. As the text was where one value was
// seen only, or where the flag is compared in a way that cannot be turned.
void ask_flags_by_parameter(Statement&);

}  // namespace workload::advisor
