// Where a workload comes from: servers, their files or logs, or a file that was saved or written by hand.
#pragma once
#include <functional>

#include "advisor/model/problem.hpp"
#include "advisor/model/workload.hpp"

namespace workload::advisor {

// Told of what was passed over, and does not keep the rest from being read.
using Warn = std::function<void(const Problem&)>;

class CaptureSource {
 public:
  virtual ~CaptureSource() = default;
  virtual Workload read() = 0;  // throws Problem
};

}  // namespace workload::advisor
