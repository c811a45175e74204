// The servers of one database, a primary and its replicas: opened, named, and checked to belong together.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "advisor/model/problem.hpp"
#include "advisor/postgres/connection.hpp"

namespace workload::advisor::postgres {

struct Server {
  Connection connection;
  std::string name;  // "primary", "replica", "replica 2", ...
  bool in_recovery = false;
  std::string version;  // "15.20"
  std::string database;
  std::string extension;  // version of pg_workload_advisor in this database; empty when it is not there
};

// Throws Problem when the server is older than the extension allows; `number` as in server_version_num.
void check_version(int number, const std::string& version, const std::string& place);

// Throws Problem when one cannot be reached, is too old, or is not a copy of the others.
// No conninfo at all means the one of libpq's environment.
std::vector<Server> open(const std::vector<std::string>& conninfos);

// The primary when there is one, else the first.
Server& preferred(std::vector<Server>&);

// Throws Problem that says how to install the extension. `purpose`: "read the workload from", "plan on".
void require_extension(const Server&, const std::string& purpose);

}  // namespace workload::advisor::postgres
