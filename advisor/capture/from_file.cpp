#include "advisor/capture/from_file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "advisor/capture/order.hpp"
#include "advisor/capture/saved.hpp"
#include "advisor/capture/sql_file.hpp"
#include "advisor/model/problem.hpp"

namespace workload::advisor {
namespace {

std::string contents(const std::string& path) {
  auto failed = [&](const std::string& why) {
    return Problem{fmt::format("could not read file \"{}\"", path), fmt::format("{}.", why),
                   "Give --workload a file that \"workload-advisor save\" wrote, or one of SQL statements."};
  };
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) throw failed("It is a directory");
  std::ifstream file(path, std::ios::binary);
  if (!file) throw failed(std::strerror(errno));
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (file.bad()) throw failed("Reading it stopped half-way");
  return text;
}

}  // namespace

Workload FromFile::read() {
  auto text = contents(path_);
  bool sql = path_.size() >= 4 && path_.compare(path_.size() - 4, 4, ".sql") == 0;
  auto workload = sql ? parse_sql(text, path_) : parse_saved(text, path_);
  order(workload.statements);
  return workload;
}

}  // namespace workload::advisor
