#include "advisor/postgres/connection.hpp"

#include <fmt/format.h>
#include <libpq-fe.h>
#include <poll.h>

#include <cctype>
#include <cstdlib>
#include <string_view>

#include "advisor/model/problem.hpp"

namespace workload::advisor::postgres {
namespace {

// Chosen. Planning a large statement under hundreds of configurations takes seconds; waiting behind a migration's lock
// helps nobody. How many rows a function returns is overrated, and to compile for them takes longer than to ask.
constexpr auto reading_limits =
    "pg_catalog.set_config('statement_timeout', '5min', true), pg_catalog.set_config('lock_timeout', '5s', true), "
    "pg_catalog.set_config('jit', 'off', true)";
constexpr auto read_only = "pg_catalog.set_config('transaction_read_only', 'on', true)";
constexpr auto and_as_role = ", pg_catalog.set_config('role', $1, true)";
constexpr auto writing_limits = "SET LOCAL statement_timeout = '30s'; SET LOCAL lock_timeout = '5s'";
constexpr auto connect_timeout = "10";  // seconds, chosen; connect_timeout in --dsn or PGCONNECT_TIMEOUT overrides it

std::string trimmed(const char* message) {
  std::string text = message ? message : "";
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  for (std::size_t i = 0; (i = text.find('\n', i)) != std::string::npos;) {
    auto end = text.find_first_not_of("\n\t ", i);
    text.replace(i, end - i, i > 0 && std::isalnum(static_cast<unsigned char>(text[i - 1])) ? ". " : " ");
  }
  return text;
}

std::string sentence(std::string text) {
  if (!text.empty() && text.back() != '.' && text.back() != '?') text += '.';
  return text;
}

std::string field(const pg_result* rows, int code) { return trimmed(PQresultErrorField(rows, code)); }

// The server's own words. Where it has no detail or hint for us, we say which server spoke and what usually helps.
Problem problem_of(const pg_result* rows, const std::string& place) {
  auto message = field(rows, PG_DIAG_MESSAGE_PRIMARY), detail = field(rows, PG_DIAG_MESSAGE_DETAIL),
       hint = field(rows, PG_DIAG_MESSAGE_HINT), code = field(rows, PG_DIAG_SQLSTATE);
  bool of_the_statement = code.rfind("42", 0) == 0 || code.rfind("22", 0) == 0;  // the same on every server
  if (detail.empty() && !of_the_statement) detail = fmt::format("The server said so: {}, SQLSTATE {}.", place, code);
  if (hint.empty() && code == "55P03")
    hint = "Another session holds a lock, perhaps a migration. Run this again when it is done.";
  if (hint.empty() && code == "57014")
    hint = "Narrow the work with --tables or --max-width, or run it on a less busy replica.";
  if (hint.empty() && code == "42501")
    hint = "Connect as a role that may do this: reading takes pg_read_all_data and pg_read_all_stats.";
  return {message, detail, hint, code};
}

Problem lost(pg_conn* connection, const std::string& place) {
  return {"lost the connection to the server",
          sentence(fmt::format("{}: {}", place, trimmed(PQerrorMessage(connection)))),
          "See the server's log, then run this again."};
}

Result checked(pg_conn* connection, const std::string& place, pg_result* rows) {
  Result result(rows);
  auto status = PQresultStatus(rows);
  if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) return result;
  if (PQstatus(connection) != CONNECTION_OK || !PQresultErrorField(rows, PG_DIAG_MESSAGE_PRIMARY))
    throw lost(connection, place);
  throw problem_of(rows, place);
}

std::vector<const char*> as_c(const Parameters& parameters) {
  std::vector<const char*> values;
  for (const auto& parameter : parameters) values.push_back(parameter ? parameter->c_str() : nullptr);
  return values;
}

std::string limits_of_one() { return fmt::format("/* workload-advisor */ SELECT {}, {}", read_only, reading_limits); }

bool send(pg_conn* connection, const std::string& sql, const Parameters& parameters) {
  auto values = as_c(parameters);
  return PQsendQueryParams(connection, sql.c_str(), static_cast<int>(values.size()), nullptr, values.data(), nullptr,
                           nullptr, 0);
}

}  // namespace

void Connection::Close::operator()(pg_conn* connection) const { PQfinish(connection); }

Connection::Connection(const std::string& conninfo) : conninfo_(conninfo) {
  std::vector<const char*> names{"application_name", "client_encoding"}, values{"workload-advisor", "UTF8"};
  if (!std::getenv("PGCONNECT_TIMEOUT")) names.push_back("connect_timeout"), values.push_back(connect_timeout);
  names.push_back("dbname"), values.push_back(conninfo.c_str());  // last: what it says wins over the defaults before it
  names.push_back(nullptr), values.push_back(nullptr);

  connection_.reset(PQconnectdbParams(names.data(), values.data(), 1));
  if (PQstatus(connection_.get()) != CONNECTION_OK) {
    auto detail = trimmed(PQerrorMessage(connection_.get()));
    throw Problem{"could not connect to the server", sentence(detail),
                  conninfo.empty() ? "Name a server with --dsn, or set PGHOST, PGPORT, PGUSER and PGDATABASE."
                                   : "Check --dsn: it takes a connection string such as \"host=db1 dbname=epop\"."};
  }
  auto* c = connection_.get();
  place_ = fmt::format("database \"{}\" at \"{}\", port {}", PQdb(c), PQhost(c), PQport(c));
}

Transaction Connection::reading() {
  return Transaction(*this,
                     fmt::format("BEGIN TRANSACTION READ ONLY; /* workload-advisor */ SELECT {}", reading_limits));
}

// What is sent up to a synchronisation is one transaction, and the server ends that there, also after an error.
Result Connection::ask(const std::string& sql, const Parameters& parameters, const std::string& role) {
  auto* c = connection_.get();
  auto limits = limits_of_one();
  bool sent = PQenterPipelineMode(c) && (role.empty() ? send(c, limits, {}) : send(c, limits + and_as_role, {role})) &&
              send(c, sql, parameters) && PQpipelineSync(c);
  if (!sent) throw lost(c, place_);
  std::optional<Problem> problem;
  std::optional<Result> answer;
  for (int command = 0; command < 2; command++)
    while (auto* rows = PQgetResult(c)) try {
        answer = checked(c, place_, rows);
      } catch (const Problem& met) {
        if (!problem) problem = met;  // what comes after it was not done for that
      }
  PQclear(PQgetResult(c));  // of the synchronisation
  bool left = PQexitPipelineMode(c);
  if (problem) throw *problem;
  if (!left || !answer) throw lost(c, place_);
  return std::move(*answer);
}

// The statement without a name lasts until the next one is parsed, so nothing is left on a connection that others
// share.
void Connection::send_all(const std::string& sql, std::span<const Parameters> all) {
  auto* c = connection_.get();
  bool sent = PQenterPipelineMode(c) && send(c, limits_of_one(), {}) && PQsendPrepare(c, "", sql.c_str(), 0, nullptr);
  for (const auto& parameters : all) {
    auto values = as_c(parameters);
    sent = sent && PQsendQueryPrepared(c, "", static_cast<int>(values.size()), values.data(), nullptr, nullptr, 0);
  }
  if (!sent || !PQpipelineSync(c)) throw lost(c, place_);
}

// What the others are sent meanwhile is taken in as well: behind a pool of one connection, one that nobody listens to
// would keep this one from being served.
std::vector<Result> Connection::receive_all(std::size_t count, std::span<Connection* const> at_work) {
  auto* c = connection_.get();
  auto next = [&] {
    while (PQisBusy(c)) wait_for_any(at_work);
    return PQgetResult(c);
  };
  std::vector<Result> answers;
  for (std::size_t command = 0; command < count + 2; command++)
    while (auto* rows = next()) {
      Result result(rows);
      if (PQresultStatus(rows) == PGRES_TUPLES_OK && command >= 2) answers.push_back(std::move(result));
    }
  PQclear(PQgetResult(c));  // of the synchronisation
  if (!PQexitPipelineMode(c)) throw lost(c, place_);
  return answers;
}

void Connection::wait_for_any(std::span<Connection* const> at_work) {
  std::vector<pollfd> sockets;
  for (const auto* one : at_work) sockets.push_back({PQsocket(one->connection_.get()), POLLIN, 0});
  if (poll(sockets.data(), sockets.size(), -1) < 0) return;  // a signal, and who asks will ask again
  for (std::size_t i = 0; i < at_work.size(); i++)
    if (sockets[i].revents != 0 && !PQconsumeInput(at_work[i]->connection_.get()))
      throw lost(at_work[i]->connection_.get(), at_work[i]->place_);
}

std::vector<Result> Connection::ask(const std::string& sql, std::span<const Parameters> all) {
  send_all(sql, all);
  Connection* alone[] = {this};
  return receive_all(all.size(), alone);
}

std::vector<std::vector<Result>> Connection::ask(std::span<Connection* const> connections, const std::string& sql,
                                                 std::span<const std::vector<Parameters>> parts) {
  for (std::size_t i = 0; i < parts.size(); i++) connections[i]->send_all(sql, parts[i]);
  std::vector<std::vector<Result>> answers;
  for (std::size_t i = 0; i < parts.size(); i++)
    answers.push_back(connections[i]->receive_all(parts[i].size(), connections.subspan(i)));
  return answers;
}

Transaction Connection::writing() {
  return Transaction(*this, fmt::format("BEGIN TRANSACTION READ WRITE; {}", writing_limits));
}

Transaction::Transaction(Connection& connection, const std::string& begin) : connection_(connection) {
  auto* c = connection_.connection_.get();
  checked(c, connection_.place_, PQexec(c, begin.c_str()));
}

Transaction::~Transaction() {
  if (open_) PQclear(PQexec(connection_.connection_.get(), "ROLLBACK"));
}

Result Transaction::query(const std::string& sql, const Parameters& parameters) {
  auto values = as_c(parameters);
  auto* c = connection_.connection_.get();
  return checked(
      c, connection_.place_,
      PQexecParams(c, sql.c_str(), static_cast<int>(values.size()), nullptr, values.data(), nullptr, nullptr, 0));
}

void Transaction::commit() {
  open_ = false;
  auto* c = connection_.connection_.get();
  checked(c, connection_.place_, PQexec(c, "COMMIT"));
}

bool answers(const std::string& conninfo) {
  const char* names[] = {"connect_timeout", "dbname", nullptr};
  const char* values[] = {connect_timeout, conninfo.c_str(), nullptr};
  return PQstatus(std::unique_ptr<pg_conn, void (*)(pg_conn*)>(PQconnectdbParams(names, values, 1), PQfinish).get()) ==
         CONNECTION_OK;
}

}  // namespace workload::advisor::postgres
