// What stops the program: one line that says what could not be done, a fact, and what to do about it.
#pragma once
#include <string>

namespace workload::advisor {

struct Problem {
  std::string message;        // no capital, no full stop
  std::string detail;         // a sentence, or empty
  std::string hint;           // a sentence, or empty
  std::string sqlstate = {};  // when a server said so
};

}  // namespace workload::advisor
