// One connection to a server. Everything runs inside a short transaction of its own, and what a transaction needs is
// set with SET LOCAL: through PgBouncer in transaction mode a plain SET, or a startup option, would be refused or
// would stay behind on a server connection that the next client gets.
#pragma once
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "advisor/postgres/result.hpp"

struct pg_conn;

namespace workload::advisor::postgres {

class Transaction;

using Parameters = std::vector<std::optional<std::string>>;

class Connection {
 public:
  // Empty text: what libpq's environment says. Throws Problem.
  explicit Connection(const std::string& conninfo);

  // A transaction that can only read. Ends with the value it returns.
  Transaction reading();
  // The same for a single question, in one exchange with the server: thousands of them are mostly waiting. As `role`,
  // unless that is empty.
  Result ask(const std::string& sql, const Parameters&, const std::string& role = "");
  // The same question many times, all in one transaction and one exchange: the answers up to the first that there is
  // none to.
  std::vector<Result> ask(const std::string& sql, std::span<const Parameters>);
  // The same on several connections at once, each its part, in their order.
  static std::vector<std::vector<Result>> ask(std::span<Connection* const>, const std::string& sql,
                                              std::span<const std::vector<Parameters>> parts);
  // To the same server, as the same user. Throws Problem.
  Connection another() const { return Connection(conninfo_); }
  // The one that can write; for `report --save` alone.
  Transaction writing();

  // Where it leads, without a password: database "epop" at "db1", port 5432.
  const std::string& place() const { return place_; }

 private:
  friend class Transaction;
  void send_all(const std::string& sql, std::span<const Parameters>);
  std::vector<Result> receive_all(std::size_t count, std::span<Connection* const> at_work);
  static void wait_for_any(std::span<Connection* const>);
  struct Close {
    void operator()(pg_conn*) const;
  };
  std::unique_ptr<pg_conn, Close> connection_;
  std::string conninfo_, place_;
};

// Rolls back at its end unless it was committed. After an error the next transaction starts clean.
class Transaction {
 public:
  Transaction(const Transaction&) = delete;
  ~Transaction();

  Result query(const std::string& sql, const Parameters& = {});
  void commit();

 private:
  friend class Connection;
  Transaction(Connection&, const std::string& begin);
  Connection& connection_;
  bool open_ = true;
};

// Whether a server answers at all: for the case in which nobody named one.
bool answers(const std::string& conninfo);

}  // namespace workload::advisor::postgres
