// A workload from the files of servers that are stopped, gone or elsewhere.
#pragma once
#include <string>
#include <vector>

#include "advisor/capture/server_files.hpp"
#include "advisor/capture/source.hpp"

namespace workload::advisor {

// Warns of what could not be read of the files.
void warn_of_passed_over(const ServerFiles&, const Warn&);

class FromServerFiles : public CaptureSource {
 public:
  // The directories of one primary and its replicas. `database` is the OID of one; empty: the only one there is.
  FromServerFiles(std::vector<std::string> directories, std::string database, Warn warn)
      : directories_(std::move(directories)), database_(std::move(database)), warn_(std::move(warn)) {}
  Workload read() override;

 private:
  std::vector<std::string> directories_;
  std::string database_;
  Warn warn_;
};

}  // namespace workload::advisor
