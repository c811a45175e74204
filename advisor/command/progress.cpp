#include "advisor/command/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace workload::advisor::command {

Progress::Progress() : terminal_(isatty(STDERR_FILENO) == 1) {}

// Back to the start of the line, and the rest of it erased.
void Progress::show(std::string_view phase, std::size_t done, std::size_t of) {
  if (!terminal_) return;
  shown_ = true;
  auto counts = of > 0 ? fmt::format(" {}/{}", done, of) : "";
  fmt::print(stderr, "\r\x1b[K{}{}", phase, counts);
  std::fflush(stderr);
}

void Progress::clear() {
  if (!shown_) return;
  shown_ = false;
  fmt::print(stderr, "\r\x1b[K");
  std::fflush(stderr);
}

}  // namespace workload::advisor::command
