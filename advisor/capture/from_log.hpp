// A workload from the plans that PostgreSQL's own auto_explain wrote to the server's log. What it did not log is not
// known: how often a statement ran is how often it was logged, and percentiles are unknown.
#pragma once
#include <string>
#include <vector>

#include "advisor/capture/source.hpp"

namespace workload::advisor {

struct LogOptions {
  std::string log_line_prefix = "%m [%p] ";
  std::string database;  // empty: the only one there is
  bool keep_literals = false;
};

class FromLog : public CaptureSource {
 public:
  FromLog(std::vector<std::string> paths, LogOptions options, Warn warn)
      : paths_(std::move(paths)), options_(std::move(options)), warn_(std::move(warn)) {}
  Workload read() override;

 private:
  std::vector<std::string> paths_;
  LogOptions options_;
  Warn warn_;
};

}  // namespace workload::advisor
