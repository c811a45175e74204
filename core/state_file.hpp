// The file that keeps the counted statements while the server is down: a header, then one record a statement, the
// costliest first; a record is a part of fixed size that ends in the length of its text, and the text. Whoever reads it
// may have been given anything: a file that was cut off, that another server wrote, or that is none of ours.
#pragma once
#include <cstdint>
#include <cstring>
#include <span>

namespace workload::core {

struct StateHeader {
  std::uint32_t magic, layout;
  std::uint32_t server_major;  // a queryid is not the same in the next
  std::uint32_t record_size;   // of the fixed part
  std::uint64_t system_identifier, node;
  std::uint64_t length;  // of the whole file
  std::int64_t counting_since;
  std::int64_t statements_lost;
  std::uint32_t records;
  std::uint32_t checksum;  // CRC-32C over everything else
};
static_assert(sizeof(StateHeader) == 64);

// Why a file is not to be read by a server that would write `ours`; null when it is. A checksum is not looked at here.
inline const char* refusal(const StateHeader& file, const StateHeader& ours, std::uint64_t bytes) {
  if (bytes < sizeof(StateHeader)) return "it is too short";
  if (file.magic != ours.magic) return "it is not such a file";
  if (file.layout != ours.layout || file.record_size != ours.record_size)
    return "another version of the library wrote it";
  if (file.server_major != ours.server_major) return "another version of PostgreSQL wrote it";
  if (file.system_identifier != ours.system_identifier || file.node != ours.node) return "another server wrote it";
  if (file.length != bytes) return "it was cut off";
  if (file.records > (bytes - sizeof(StateHeader)) / file.record_size) return "its lengths contradict each other";
  return nullptr;
}

// Walks through the records, which are as `Record`: trivially copyable and with a member text_length.
template <class Record>
class StateRecords {
 public:
  explicit StateRecords(std::span<const char> records) : rest_(records) {}

  // False at the end, also when the rest is not a whole record.
  bool next(Record* record, std::span<const char>* text) {
    if (rest_.size() < sizeof *record) return false;
    std::memcpy(record, rest_.data(), sizeof *record);
    auto after = rest_.subspan(sizeof *record);
    if (record->text_length > after.size()) return false;
    *text = after.first(record->text_length);
    rest_ = after.subspan(record->text_length);
    return true;
  }

  bool at_end() const { return rest_.empty(); }

 private:
  std::span<const char> rest_;
};

}  // namespace workload::core
