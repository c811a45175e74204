// Keeps what is known of plans over a restart of the server, in the file `plans` beside that of the statements: the
// header of core/state_file.hpp, then the plans as they lie in memory. It is written whole under another name and then
// takes the place of the one before. Raw system calls: it works in the postmaster, and a full disk loses plans and
// nothing else.
#include "core/crc32c.hpp"
#include "core/state_file.hpp"
#include "extension/fault.hpp"
#include "extension/settings.hpp"
#include "extension/storage/plans.hpp"

namespace workload::server {

namespace {

constexpr uint32 magic = 0x57735031;  // "Ws" and a number for plans
constexpr uint32 layout = 1;
constexpr Size most_bytes = sizeof(core::StateHeader) + most_plans * sizeof(Plan);

using Path = char[MAXPGPATH];

void name_file(Path& path, const char* suffix) {
  snprintf(path, sizeof path, "%s/plans%s", settings.directory, suffix);
}

core::StateHeader header_of_ours() {
  core::StateHeader header = {};
  header.magic = magic;
  header.layout = layout;
  header.server_major = PG_MAJORVERSION_NUM;
  header.record_size = sizeof(Plan);
  header.system_identifier = shared->system_identifier;
  header.node = shared->node;
  return header;
}

uint32 checksum_of(core::StateHeader header, std::span<const char> records) {
  header.checksum = 0;
  return core::crc32c({reinterpret_cast<const char*>(&header), sizeof header}, core::crc32c(records));
}

char* room_for_file() {
  return static_cast<char*>(MemoryContextAllocExtended(CurrentMemoryContext, most_bytes, MCXT_ALLOC_NO_OOM));
}

bool write_all(int file, const char* bytes, Size count) {
  if (fails("plans_write")) return false;
  while (count > 0) {
    errno = 0;
    ssize_t written = write(file, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      if (errno == 0) errno = ENOSPC;
      return false;
    }
    bytes += written;
    count -= static_cast<Size>(written);
  }
  return true;
}

// Null, or what could not be done.
const char* replace_file(const char* path, const char* temporary, std::span<const char> bytes) {
  int file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | PG_BINARY, pg_file_create_mode);
  if (file < 0) return "create";
  bool written = write_all(file, bytes.data(), bytes.size()) && pg_fsync(file) == 0;
  int error = errno;
  close(file);
  if (written && rename(temporary, path) == 0) return nullptr;
  if (written) error = errno;
  unlink(temporary);
  errno = error;
  return written ? "rename" : "write";
}

void complain(const char* what, const char* path) {
  constexpr int64 interval = 10 * USECS_PER_MINUTE;  // chosen: a disk that is full is full for a while
  static TimestampTz last = 0;
  int error = errno;
  TimestampTz now = GetCurrentTimestamp();
  if (last && now - last < interval) return;
  last = now;
  errno = error;
  ereport(LOG, errcode_for_file_access(), errmsg("could not %s file \"%s\": %m", what, path),
          errdetail("What is known of plans will be lost when the server stops."));
}

// The bytes of the file that there are; 0 when there is none that can be read, or one that is too long.
Size read_file(const char* path, char* bytes) {
  int file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | PG_BINARY, 0);
  if (file < 0) return 0;
  struct stat facts = {};
  Size size = 0;
  if (fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size <= static_cast<off_t>(most_bytes)) {
    ssize_t got = 1;
    while (got > 0 && size < most_bytes) {
      got = read(file, bytes + size, most_bytes - size);
      if (got < 0 && errno == EINTR)
        got = 1;
      else if (got > 0)
        size += static_cast<Size>(got);
    }
  }
  close(file);
  return size;
}

// A checksum that is right does not mean that what was written was.
bool sound(const Plan& plan) {
  const Counts& counts = plan.counts;
  return plan.key.statement.queryid != 0 && plan.key.statement.nested <= 1 && plan.key.planid != 0 &&
         counts.calls > 0 && counts.total_ms >= 0 && IS_VALID_TIMESTAMP(counts.first_seen) &&
         IS_VALID_TIMESTAMP(counts.last_seen);
}

const char* load(std::span<const char> bytes) {
  core::StateHeader header = {};
  memcpy(&header, bytes.data(), Min(bytes.size(), sizeof header));
  if (const char* problem = core::refusal(header, header_of_ours(), bytes.size())) return problem;
  auto records = bytes.subspan(sizeof header);
  if (checksum_of(header, records) != header.checksum) return "its checksum is wrong";
  for (Plan plan; records.size() >= sizeof plan; records = records.subspan(sizeof plan)) {
    memcpy(&plan, records.data(), sizeof plan);
    if (sound(plan)) restore_plan(plan);
  }
  return nullptr;
}

}  // namespace

void save_plans() {
  Path path, temporary;
  name_file(path, "");
  name_file(temporary, ".new");
  char* bytes = room_for_file();
  if (!bytes) {
    errno = ENOMEM;
    return complain("write", path);
  }
  // Aligned: memory is, and so is the header's size.
  Size count = copy_plans(reinterpret_cast<Plan*>(bytes + sizeof(core::StateHeader)));
  core::StateHeader header = header_of_ours();
  header.records = static_cast<uint32>(count);
  header.length = sizeof header + count * sizeof(Plan);
  std::span<const char> all(bytes, header.length);
  header.checksum = checksum_of(header, all.subspan(sizeof header));
  memcpy(bytes, &header, sizeof header);
  mkdir(settings.directory, S_IRWXU);  // what is wrong with it shows at once
  if (const char* problem = replace_file(path, temporary, all)) complain(problem, path);
  pfree(bytes);
}

void load_plans() {
  Path path;
  name_file(path, "");
  struct stat facts;
  char* bytes = lstat(path, &facts) == 0 ? room_for_file() : nullptr;
  if (!bytes) return;
  if (const char* problem = load({bytes, read_file(path, bytes)}))
    ereport(LOG, errmsg("what was known of plans is forgotten"),
            errdetail("The file \"%s\" was not read: %s.", path, problem));
  pfree(bytes);
}

}  // namespace workload::server
