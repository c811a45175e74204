// Asks several servers the transaction of pgbench -S, that of pgbench (like TPC-B), or the one statement of a file, in
// turns that last some hundredths of a second, or one execution, over connections that stay open: what makes the
// machine slower for longer than two turns makes both slower, and cancels out.
//   take_turns select|tpcb|FILE.sql CLIENTS TRANSACTIONS SECONDS SCALE CONNINFO CONNINFO...
// Each client sends TRANSACTIONS in one turn. A client and its backends share a processor, as one waits while the other
// works: where the scheduler happens to put them makes a difference of several percent, and is none of the servers'. In
// a round every server has two turns, in an order that is then gone back; each round begins with the next server.
// Rounds go on until each server was asked for SECONDS. Prints how many transactions each server was sent; then for
// each server but the first, in the order given: its transactions per second, those of the first, and the median of the
// rounds' ratios.
#include <libpq-fe.h>
#include <sched.h>

#include <algorithm>
#include <barrier>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void complain(const char* message, const char* detail) {
  std::fprintf(stderr, "take_turns: %s: %s\n", message, detail);
  std::exit(1);
}

// 0: the calling thread.
void stay_on(int processor, int process) {
  static const int processors = static_cast<int>(std::thread::hardware_concurrency());
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET(processor % std::max(processors, 1), &set);
  if (sched_setaffinity(process, sizeof set, &set)) complain("could not choose a processor", std::strerror(errno));
}

// What a statement's parameters are, in their order: an account, a teller, a branch, an amount.
struct Step {
  const char* sql;
  const char* parameters;
};
using Steps = std::vector<Step>;

const Steps select_only = {{"SELECT abalance FROM pgbench_accounts WHERE aid = $1", "a"}};
const Steps like_tpcb = {
    {"BEGIN", ""},
    {"UPDATE pgbench_accounts SET abalance = abalance + $1 WHERE aid = $2", "da"},
    {"SELECT abalance FROM pgbench_accounts WHERE aid = $1", "a"},
    {"UPDATE pgbench_tellers SET tbalance = tbalance + $1 WHERE tid = $2", "dt"},
    {"UPDATE pgbench_branches SET bbalance = bbalance + $1 WHERE bid = $2", "db"},
    {"INSERT INTO pgbench_history (tid, bid, aid, delta, mtime) VALUES ($1, $2, $3, $4, CURRENT_TIMESTAMP)", "tbad"},
    {"END", ""}};

PGconn* connect(const char* conninfo, const Steps& steps) {
  PGconn* connection = PQconnectdb(conninfo);
  if (PQstatus(connection) != CONNECTION_OK) complain("could not connect", PQerrorMessage(connection));
  for (std::size_t i = 0; i < steps.size(); i++) {
    PGresult* result = PQprepare(connection, std::to_string(i).c_str(), steps[i].sql, 0, nullptr);
    if (PQresultStatus(result) != PGRES_COMMAND_OK) complain("could not prepare", PQerrorMessage(connection));
    PQclear(result);
  }
  return connection;
}

// One client: a connection to each server, and row numbers that differ from those of the other clients.
struct Client {
  int processor = 0;
  std::vector<PGconn*> connections;
  std::minstd_rand random;
};

void ask(Client& client, int server, int transactions, const Steps& steps, int scale) {
  auto any = [&](int least, int most) {
    return std::to_string(std::uniform_int_distribution<int>(least, most)(client.random));
  };
  for (int transaction = 0; transaction < transactions; transaction++) {
    std::string account = any(1, 100000 * scale), teller = any(1, 10 * scale), branch = any(1, scale),
                amount = any(-5000, 5000);
    for (std::size_t i = 0; i < steps.size(); i++) {
      const char* values[4];
      int count = 0;
      for (const char* kind = steps[i].parameters; *kind; kind++)
        values[count++] = (*kind == 'a' ? account : *kind == 't' ? teller : *kind == 'b' ? branch : amount).c_str();
      PGresult* result =
          PQexecPrepared(client.connections[server], std::to_string(i).c_str(), count, values, nullptr, nullptr, 0);
      auto status = PQresultStatus(result);
      bool all_there = !*steps[i].parameters || PQntuples(result) == 1;  // what asks for a row finds it
      if (status != PGRES_COMMAND_OK && (status != PGRES_TUPLES_OK || !all_there))
        complain("a transaction failed", PQerrorMessage(client.connections[server]));
      PQclear(result);
    }
  }
}

// All clients at once; transactions per second.
class Turn {
 public:
  Turn(std::vector<Client>& clients, int transactions, const Steps& steps, int scale)
      : transactions_(transactions), size_(static_cast<int>(clients.size())), gate_(size_ + 1) {
    for (auto& client : clients)
      threads_.emplace_back([this, &client, &steps, scale] {
        stay_on(client.processor, 0);
        for (;;) {
          gate_.arrive_and_wait();
          if (server_ < 0) return;
          ask(client, server_, transactions_, steps, scale);
          gate_.arrive_and_wait();
        }
      });
  }
  ~Turn() {
    server_ = -1;
    gate_.arrive_and_wait();
    for (auto& thread : threads_) thread.join();
  }
  double operator()(int server) {
    server_ = server;
    auto begun = Clock::now();
    gate_.arrive_and_wait();
    gate_.arrive_and_wait();
    return double(transactions_) * size_ / std::chrono::duration<double>(Clock::now() - begun).count();
  }

 private:
  int server_ = 0, transactions_, size_;
  std::barrier<> gate_;
  std::vector<std::thread> threads_;
};

double median(std::vector<double> values) {
  auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

int main(int count, char** arguments) {
  std::string kind = count > 1 ? arguments[1] : "";
  if (count < 8 || (kind != "select" && kind != "tpcb" && !kind.ends_with(".sql"))) {
    std::fprintf(stderr,
                 "usage: take_turns select|tpcb|FILE.sql CLIENTS TRANSACTIONS SECONDS SCALE CONNINFO CONNINFO...\n");
    return 2;
  }
  std::ostringstream text;
  if (kind.ends_with(".sql")) text << std::ifstream(kind).rdbuf();
  std::string statement = text.str();
  const Steps steps = kind == "select" ? select_only : kind == "tpcb" ? like_tpcb : Steps{{statement.c_str(), ""}};
  int clients_wanted = std::atoi(arguments[2]), transactions = std::atoi(arguments[3]), scale = std::atoi(arguments[5]);
  double seconds = std::atof(arguments[4]);
  std::vector<Client> clients(clients_wanted);
  int servers = count - 6;
  for (int c = 0; c < clients_wanted; c++) {
    clients[c].random.seed(static_cast<unsigned>(c + 1));
    clients[c].processor = c;
    for (int s = 0; s < servers; s++) {
      clients[c].connections.push_back(connect(arguments[6 + s], steps));
      stay_on(c, PQbackendPID(clients[c].connections.back()));
    }
  }
  Turn turn(clients, transactions, steps, scale);
  const int warming_up = transactions > 1 ? 10 : 2;
  for (int s = 0; s < servers; s++)
    for (int warming = 0; warming < warming_up; warming++) turn(s);

  std::vector<std::vector<double>> speeds(servers), ratios(servers);
  auto until = Clock::now() + std::chrono::duration<double>(seconds * servers);
  for (int round = 0; Clock::now() < until; round++) {
    std::vector<double> sums(servers);
    for (int i = 0; i < 2 * servers; i++) {
      int server = ((i < servers ? i : 2 * servers - 1 - i) + round) % servers;
      sums[server] += turn(server);
    }
    for (int s = 0; s < servers; s++) {
      speeds[s].push_back(sums[s] / 2);
      ratios[s].push_back(sums[s] / sums[0]);
    }
  }
  std::printf("%zu\n", (warming_up + 2 * ratios[0].size()) * transactions * clients_wanted);
  for (int s = 1; s < servers; s++)
    std::printf("%.3f %.3f %.5f\n", median(speeds[s]), median(speeds[0]), median(ratios[s]));
}
