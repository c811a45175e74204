// A workload from a file: one that `save` wrote, or SQL statements written by hand.
#pragma once
#include <string>

#include "advisor/capture/source.hpp"

namespace workload::advisor {

class FromFile : public CaptureSource {
 public:
  explicit FromFile(std::string path) : path_(std::move(path)) {}
  Workload read() override;

 private:
  std::string path_;
};

}  // namespace workload::advisor
