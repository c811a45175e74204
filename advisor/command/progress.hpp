// One line on the terminal that says how far the work is, and that is gone when it ends.
#pragma once
#include <cstddef>
#include <string_view>

namespace workload::advisor::command {

class Progress {
 public:
  Progress();
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  void show(std::string_view phase, std::size_t done, std::size_t of);
  void clear();

 private:
  bool terminal_;
  bool shown_ = false;
};

}  // namespace workload::advisor::command
