// Where a workload comes from: servers, or a file that was saved or written by hand.
#pragma once
#include "advisor/model/workload.hpp"

namespace workload::advisor {

class CaptureSource {
 public:
  virtual ~CaptureSource() = default;
  virtual Workload read() = 0;  // throws Problem
};

}  // namespace workload::advisor
