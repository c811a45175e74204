#include "advisor/postgres/servers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "advisor/model/workload.hpp"

namespace workload::advisor::postgres {
namespace {

constexpr int oldest_version = 150000;  // the extension's own minimum

constexpr auto facts_sql = R"(/* workload-advisor */
SELECT pg_catalog.current_setting('server_version_num') AS version_number,
       pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) AS version,
       pg_catalog.current_database() AS database,
       pg_catalog.pg_is_in_recovery() AS in_recovery,
       pg_catalog.date_part('epoch', pg_catalog.pg_postmaster_start_time()) AS started,
       (SELECT system_identifier FROM pg_catalog.pg_control_system()) AS system_identifier,
       (SELECT extversion FROM pg_catalog.pg_extension WHERE extname = 'pg_workload_advisor') AS extension)";

struct Identity {
  std::string system, started;
};

Server described(Connection connection, Identity& identity) {
  Server server{std::move(connection), "", false, "", "", ""};
  auto facts = server.connection.reading().query(facts_sql);
  server.version = facts.text(0, "version");
  server.database = facts.text(0, "database");
  server.in_recovery = facts.truth(0, "in_recovery");
  server.extension = facts.text(0, "extension");
  identity = {facts.text(0, "system_identifier"), facts.text(0, "started")};
  check_version(static_cast<int>(facts.integer(0, "version_number")), server.version, server.connection.place());
  return server;
}

void check_belong_together(const Server& first, const Identity& first_identity, const Server& next,
                           const Identity& next_identity) {
  if (next.database != first.database)
    throw Problem{"the servers given are of different databases",
                  fmt::format("One is {}, another is {}.", first.connection.place(), next.connection.place()),
                  "Give the same database on a primary and on its replicas; run the program once for each database."};
  if (next_identity.system != first_identity.system)
    throw Problem{"the servers given are not copies of each other",
                  fmt::format("The system identifier of {} is {}, that of {} is {}.", first.connection.place(),
                              first_identity.system, next.connection.place(), next_identity.system),
                  "Give one primary and its physical replicas."};
}

}  // namespace

void check_version(int number, const std::string& version, const std::string& place) {
  if (number < oldest_version)
    throw Problem{"the server is too old", fmt::format("It is PostgreSQL {}: {}.", version, place),
                  "pg_workload_advisor needs PostgreSQL 15 or newer."};
}

std::vector<Server> open(const std::vector<std::string>& conninfos) {
  std::vector<Server> servers;
  std::vector<Identity> identities;
  int replicas = 0;
  for (const auto& conninfo : conninfos.empty() ? std::vector<std::string>{""} : conninfos) {
    Identity identity;
    auto server = described(Connection(conninfo), identity);
    for (std::size_t i = 0; i < servers.size(); i++) {
      check_belong_together(servers[i], identities[i], server, identity);
      // Two servers never start in the same microsecond and share a system identifier.
      if (identities[i].started == identity.started)
        throw Problem{"the same server was given twice",
                      fmt::format("One server answers as {} and as {}.", servers[i].connection.place(),
                                  server.connection.place()),
                      "Give each server once, or its statements would count double."};
      if (!servers[i].in_recovery && !server.in_recovery)
        throw Problem{
            "two of the servers given are a primary",
            fmt::format("Neither is in recovery: {} and {}.", servers[i].connection.place(), server.connection.place()),
            "Find out which one was promoted by mistake, and stop it before applications write to both."};
    }
    if (server.in_recovery) replicas++;
    server.name = node_name(server.in_recovery, server.in_recovery ? replicas : 1);
    servers.push_back(std::move(server));
    identities.push_back(identity);
  }
  return servers;
}

Server& preferred(std::vector<Server>& servers) {
  auto primary = std::find_if(servers.begin(), servers.end(), [](const Server& server) { return !server.in_recovery; });
  return primary == servers.end() ? servers.front() : *primary;
}

void require_extension(const Server& server, const std::string& purpose) {
  if (!server.extension.empty()) return;
  throw Problem{fmt::format("could not {} \"{}\"", purpose, server.name),
                fmt::format("The server has no extension \"pg_workload_advisor\" in {}.", server.connection.place()),
                server.in_recovery ? "Run CREATE EXTENSION pg_workload_advisor in that database on the primary."
                                   : "Run CREATE EXTENSION pg_workload_advisor in that database."};
}

}  // namespace workload::advisor::postgres
