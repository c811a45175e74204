// The files in which the extension of one server keeps its captures and its counted statements, read without that
// server. What is damaged, or is another server's, is passed over and counted: whatever the bytes are, reading goes on.
#pragma once
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "core/capture_record.hpp"
#include "core/segment.hpp"
#include "core/statement_record.hpp"

namespace workload::advisor {

struct FiledStatement {
  core::SavedStatement record;
  std::string text;  // UTF-8; empty: unknown
};

struct FiledCapture {
  core::CaptureHeader header;
  core::CaptureParts parts;  // valid as long as the visit

  // In UTF-8. Empty when it is not there or damaged; plan and predicates are unpacked.
  std::string part(core::Part) const;
};

struct PassedOver {
  std::int64_t damaged_places = 0, damaged_bytes = 0;         // in files of captures
  std::int64_t foreign_files = 0;                             // of another server, or of a copy of this one
  std::int64_t files_of_other_versions = 0;                   // of the extension or of PostgreSQL
  std::int64_t unknown_statements = 0, unknown_captures = 0;  // whole, but not as this program knows them
  std::string statements;                                     // why the file of statements was not read; empty: it was
};

class ServerFiles {
 public:
  // The data directory of a server, or its workload.directory, or a copy of either. Throws Problem when it cannot be
  // read or holds no such files.
  explicit ServerFiles(const std::string& directory);

  const std::string& directory() const { return directory_; }
  const core::SegmentOwner& owner() const { return owner_; }
  bool has_statements() const { return has_statements_; }  // with what follows
  const core::StateHeader& state() const { return state_; }
  const std::vector<FiledStatement>& statements() const { return statements_; }

  // All captures by id, but for those that another tells the end of.
  void for_each_capture(const std::function<void(const FiledCapture&)>& visit) const;

  const PassedOver& passed_over() const { return passed_over_; }

  // Whether the server was a replica, as far as its files tell.
  bool in_recovery() const { return in_recovery_; }

 private:
  void find_files();
  void read_statements();
  void find_owner();
  void visit_captures(PassedOver*, const std::function<void(const FiledCapture&)>& visit) const;

  std::string directory_;
  std::vector<std::string> segments_;  // paths, the oldest first
  core::SegmentOwner owner_ = {};
  core::StateHeader state_ = {};
  std::vector<FiledStatement> statements_;
  std::set<std::int64_t> superseded_;  // ids
  bool has_statements_ = false;
  bool in_recovery_ = false;
  PassedOver passed_over_;
};

}  // namespace workload::advisor
