// A workload from running servers: what each has counted and captured, merged by statement.
#pragma once
#include <vector>

#include "advisor/capture/source.hpp"
#include "advisor/postgres/servers.hpp"

namespace workload::advisor {

class FromServer : public CaptureSource {
 public:
  explicit FromServer(std::vector<postgres::Server>& servers) : servers_(servers) {}
  Workload read() override;

 private:
  std::vector<postgres::Server>& servers_;
};

}  // namespace workload::advisor
