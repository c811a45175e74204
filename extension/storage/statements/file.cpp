// Keeps the statements over a restart of the server, in one file that is written whole under another name and then
// takes the place of the one before (core/state_file.hpp has its form). Raw system calls: it works in the postmaster,
// and a full disk is a message in the log and nothing else.
#include <algorithm>

#include "core/statement_record.hpp"
#include "extension/fault.hpp"
#include "extension/settings.hpp"
#include "extension/storage/statements/counts.hpp"
#include "extension/storage/statements/read.hpp"
#include "extension/storage/statements/table.hpp"
#include "extension/storage/statements/texts.hpp"

namespace workload::server {

namespace {

using core::SavedStatement;

using Path = char[MAXPGPATH];

void name_file(Path& path, const char* suffix) {
  snprintf(path, sizeof path, "%s/statements%s", settings.directory, suffix);
}

core::StateHeader header_of_ours() {
  return core::state_header(PG_MAJORVERSION_NUM, shared->system_identifier, shared->node);
}

void add_to_checksum(pg_crc32c& checksum, const void* bytes, Size count) { COMP_CRC32C(checksum, bytes, count); }

uint32 checksum_of(core::StateHeader header, pg_crc32c of_records) {
  header.checksum = 0;
  add_to_checksum(of_records, &header, sizeof header);
  FIN_CRC32C(of_records);
  return of_records;
}

// ---- writing ----

constexpr int64 complaint_interval = 10 * USECS_PER_MINUTE;  // chosen: a disk that is full is full for a while

void complain(const char* what, const char* path) {
  static TimestampTz last = 0;
  int error = errno;
  TimestampTz now = GetCurrentTimestamp();
  if (last && now - last < complaint_interval) return;
  last = now;
  errno = error;
  ereport(LOG, errcode_for_file_access(), errmsg("could not %s file \"%s\": %m", what, path),
          errdetail("The counted statements will be lost when the server stops."));
}

bool write_all(int file, const char* bytes, Size count, off_t at) {
  if (fails("statements_write")) return false;
  while (count > 0) {
    errno = 0;
    ssize_t written = pwrite(file, bytes, count, at);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      if (errno == 0) errno = ENOSPC;
      return false;
    }
    bytes += written;
    at += written;
    count -= static_cast<Size>(written);
  }
  return true;
}

// Bytes that are gathered and written in large pieces, with their checksum.
struct Output {
  int file;
  off_t at;
  pg_crc32c checksum;
  bool failed;
  Size used;
  char buffer[64 * 1024];
};

void flush(Output* output) {
  if (!output->failed) output->failed = !write_all(output->file, output->buffer, output->used, output->at);
  output->at += static_cast<off_t>(output->used);
  output->used = 0;
}

void put(Output* output, const void* bytes, Size count) {
  add_to_checksum(output->checksum, bytes, count);
  auto* from = static_cast<const char*>(bytes);
  while (count > 0) {
    Size part = Min(count, sizeof output->buffer - output->used);
    memcpy(output->buffer + output->used, from, part);
    output->used += part;
    from += part;
    count -= part;
    if (output->used == sizeof output->buffer) flush(output);
  }
}

void put(Output* output, const StatementCopy& row) {
  SavedStatement saved = {};
  saved.key = row.key;
  saved.counts = row.counts;
  saved.encoding = row.encoding;
  saved.tables_known = row.tables_known;
  memcpy(saved.tables, row.tables, sizeof saved.tables);
  saved.text_length = row.text ? row.text_length : 0;
  put(output, &saved, sizeof saved);
  put(output, row.text, saved.text_length);
}

bool write_file(int file, const Snapshot& snapshot, const StatementCopy* const* order) {
  static Output output;  // too large for a stack
  output.file = file;
  output.at = sizeof(core::StateHeader);
  output.failed = false;
  output.used = 0;
  INIT_CRC32C(output.checksum);
  for (int i = 0; i < snapshot.count; i++) put(&output, *order[i]);
  flush(&output);
  core::StateHeader header = header_of_ours();
  header.counting_since = shared->counting_since;
  header.statements_lost = static_cast<int64>(pg_atomic_read_u64(&shared->statements_lost));
  header.records = static_cast<uint32>(snapshot.count);
  header.length = static_cast<uint64>(output.at);
  header.checksum = checksum_of(header, output.checksum);
  if (output.failed) return false;
  return write_all(file, reinterpret_cast<char*>(&header), sizeof header, 0) && pg_fsync(file) == 0;
}

void save(const Snapshot& snapshot, const StatementCopy** order) {
  for (int i = 0; i < snapshot.count; i++) order[i] = &snapshot.rows[i];
  // A server that has less room than this one takes the first.
  std::sort(order, order + snapshot.count,
            [](const StatementCopy* a, const StatementCopy* b) { return a->counts.total_ms > b->counts.total_ms; });
  Path directory, path, temporary;
  strlcpy(directory, settings.directory, sizeof directory);
  pg_mkdir_p(directory, pg_dir_create_mode);
  name_file(path, "");
  name_file(temporary, ".new");
  constexpr int flags = O_WRONLY | O_CREAT | O_TRUNC | PG_BINARY;
  int file = fails("statements_create") ? -1 : open(temporary, flags, pg_file_create_mode);
  if (file < 0) return complain("create", temporary);
  bool written = write_file(file, snapshot, order);
  if (!written) complain("write", temporary);
  close(file);
  if (written && (fails("statements_rename") || rename(temporary, path) < 0)) {
    complain("rename", temporary);
    written = false;
  }
  if (!written) unlink(temporary);
}

// ---- reading ----

// Reads the whole of a file; what it says is to be judged by its length. Null, and why, when it cannot be read.
char* read_file(const char* path, Size* length, const char** problem) {
  int file = open(path, O_RDONLY | PG_BINARY, 0);
  if (file < 0) {
    *problem = errno == ENOENT ? nullptr : "it could not be opened";
    return nullptr;
  }
  struct stat facts = {};
  char* bytes = nullptr;
  *problem = "it could not be read";
  if (fstat(file, &facts) == 0 && S_ISREG(facts.st_mode)) {
    *length = static_cast<Size>(facts.st_size);
    bytes = static_cast<char*>(
        MemoryContextAllocExtended(CurrentMemoryContext, *length + 1, MCXT_ALLOC_HUGE | MCXT_ALLOC_NO_OOM));
    Size got = 0;
    ssize_t part = 1;
    while (bytes && got < *length && part > 0) {
      part = read(file, bytes + got, *length - got);
      if (part < 0 && errno == EINTR)
        part = 1;
      else if (part > 0)
        got += static_cast<Size>(part);
    }
    if (bytes && got < *length) {
      pfree(bytes);
      bytes = nullptr;
    }
  }
  close(file);
  return bytes;
}

bool sound_text(int encoding, std::span<const char> text) {
  return text_is_kept(text.size()) && PG_VALID_BE_ENCODING(encoding) &&
         pg_verify_mbstr(encoding, text.data(), static_cast<int>(text.size()), true);
}

void restore(const SavedStatement& saved, std::span<const char> text, bool with_text) {
  Statement* entry = find_or_add(saved.key);
  if (!entry || entry->counts.calls > 0) return;
  entry->counts = saved.counts;
  entry->total_ms = entry->total_ms_before = saved.counts.total_ms;
  entry->created = 0;
  entry->tables_known = saved.tables_known;
  memcpy(entry->tables, saved.tables, sizeof entry->tables);
  if (with_text) set_text_if_it_fits(entry, text.data(), text.size(), saved.encoding);
}

void restore_all(const core::StateHeader& header, std::span<const char> bytes) {
  core::StateRecords<SavedStatement> records(bytes);
  SavedStatement saved;
  std::span<const char> text;
  for (int i = 0; i < settings.max_statements && records.next(&saved, &text); i++) {
    if (!core::sound(saved)) continue;
    bool with_text = sound_text(saved.encoding, text);
    changing_table([&] { restore(saved, text, with_text); });
  }
  pg_atomic_write_u64(&shared->statements_lost, static_cast<uint64>(header.statements_lost));
  if (IS_VALID_TIMESTAMP(header.counting_since)) shared->counting_since = header.counting_since;
}

const char* load(std::span<const char> bytes) {
  core::StateHeader header = {};
  memcpy(&header, bytes.data(), Min(bytes.size(), sizeof header));
  if (const char* problem = core::refusal(header, header_of_ours(), bytes.size())) return problem;
  auto records = bytes.subspan(sizeof header);
  pg_crc32c checksum;
  INIT_CRC32C(checksum);
  add_to_checksum(checksum, records.data(), records.size());
  if (checksum_of(header, checksum) != header.checksum) return "its checksum is wrong";
  restore_all(header, records);
  return nullptr;
}

}  // namespace

void save_statements() {
  Snapshot snapshot = take_snapshot(MCXT_ALLOC_NO_OOM);
  auto* order = static_cast<const StatementCopy**>(MemoryContextAllocExtended(
      CurrentMemoryContext, mul_size(snapshot.count + 1, sizeof(StatementCopy*)), MCXT_ALLOC_HUGE | MCXT_ALLOC_NO_OOM));
  if (snapshot.rows && order) {
    save(snapshot, order);
  } else {
    Path path;
    name_file(path, "");
    errno = ENOMEM;
    complain("write", path);
  }
  if (order) pfree(order);
  discard(&snapshot);
}

void load_statements() {
  Path path;
  name_file(path, "");
  Size length = 0;
  const char* problem = nullptr;
  char* bytes = read_file(path, &length, &problem);
  if (bytes) {
    problem = load({bytes, length});
    pfree(bytes);
  }
  if (problem)
    ereport(LOG, errmsg("counting of statements begins anew"),
            errdetail("The file \"%s\" was not read: %s.", path, problem));
}

}  // namespace workload::server
