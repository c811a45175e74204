// Sends statements as an application does, with bound values and without naming them, to copies of a database in turns.
//   replay times PASSES FILE CONNINFO...      prints for each execution: its number in FILE, the copy, microseconds
//   replay buffers PASSES FILE CONNINFO...    the same with the buffers it touched, as pg_stat_statements counts them
// FILE holds records that end with byte 30 and fields that end with byte 31: the statement, then its values; a value
// of byte 0 is NULL. What writes is rolled back. Each execution begins with the next copy.
#include <libpq-fe.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void complain(const std::string& message, const char* detail) {
  std::fprintf(stderr, "replay: %s: %s\n", message.c_str(), detail);
  std::exit(1);
}

struct Statement {
  std::string text;
  std::vector<std::string> values;
  bool writes;
};

std::vector<std::string> fields(const std::string& text, char end) {
  std::vector<std::string> all;
  for (std::size_t from = 0, to; (to = text.find(end, from)) != std::string::npos; from = to + 1)
    all.push_back(text.substr(from, to - from));
  return all;
}

std::vector<Statement> read(const char* name) {
  std::ifstream file(name, std::ios::binary);
  if (!file) complain("could not read the statements", name);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  std::vector<Statement> statements;
  for (auto& record : fields(text, '\x1e')) {
    auto parts = fields(record, '\x1f');
    if (parts.empty()) complain("a record is empty", name);
    Statement statement{parts[0], {parts.begin() + 1, parts.end()}, true};
    for (const char* reading : {"SELECT", "WITH"})
      if (statement.text.rfind(reading, 0) == 0) statement.writes = false;
    statements.push_back(statement);
  }
  return statements;
}

PGconn* connect(const char* conninfo) {
  PGconn* connection = PQconnectdb(conninfo);
  if (PQstatus(connection) != CONNECTION_OK) complain("could not connect", PQerrorMessage(connection));
  return connection;
}

std::string ask(PGconn* connection, const char* text) {
  PGresult* result = PQexec(connection, text);
  auto status = PQresultStatus(result);
  if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) complain(text, PQerrorMessage(connection));
  std::string answer = PQntuples(result) > 0 ? PQgetvalue(result, 0, 0) : "";
  PQclear(result);
  return answer;
}

void execute(PGconn* connection, const Statement& statement) {
  std::vector<const char*> values;
  for (auto& value : statement.values) values.push_back(value == std::string(1, '\0') ? nullptr : value.c_str());
  PGresult* result = PQexecParams(connection, statement.text.c_str(), static_cast<int>(values.size()), nullptr,
                                  values.data(), nullptr, nullptr, 0);
  auto status = PQresultStatus(result);
  if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) complain(statement.text, PQerrorMessage(connection));
  PQclear(result);
}

long microseconds(PGconn* connection, const Statement& statement) {
  auto begun = Clock::now();
  execute(connection, statement);
  return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun).count();
}

long buffers(PGconn* connection, const Statement& statement) {
  ask(connection, "SELECT pg_stat_statements_reset()");
  execute(connection, statement);
  return std::atol(ask(connection,
                       "SELECT coalesce(sum(shared_blks_hit + shared_blks_read), 0) FROM pg_stat_statements"
                       " WHERE query NOT LIKE '%pg_stat_statements%'")
                       .c_str());
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 5 || (std::strcmp(arguments[1], "times") != 0 && std::strcmp(arguments[1], "buffers") != 0)) {
    std::fprintf(stderr, "usage: replay times|buffers PASSES FILE CONNINFO...\n");
    return 2;
  }
  auto measure = std::strcmp(arguments[1], "times") == 0 ? microseconds : buffers;
  int passes = std::atoi(arguments[2]);
  auto statements = read(arguments[3]);
  std::vector<PGconn*> copies;
  for (int i = 4; i < count; i++) copies.push_back(connect(arguments[i]));
  for (int pass = 0; pass < passes; pass++)
    for (std::size_t number = 0; number < statements.size(); number++)
      for (std::size_t turn = 0; turn < copies.size(); turn++) {
        auto copy = (turn + number + static_cast<std::size_t>(pass)) % copies.size();
        auto& statement = statements[number];
        if (statement.writes) ask(copies[copy], "BEGIN");
        long taken = measure(copies[copy], statement);
        if (statement.writes) ask(copies[copy], "ROLLBACK");
        std::printf("%zu %zu %ld\n", number, copy, taken);
      }
  for (auto copy : copies) PQfinish(copy);
}
