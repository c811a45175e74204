#include "extension/storage/segments.hpp"

#include "extension/fault.hpp"
#include "extension/settings.hpp"
#include "extension/storage/captures.hpp"

namespace workload::server {

namespace {

constexpr uint32 last_number = 99999999;
constexpr Size least_segment = 256 * 1024;
constexpr Size most_segment = 16 * 1024 * 1024;  // chosen: a reader has one in memory
constexpr Size most_read_at_start = 64 * 1024 * 1024;

struct Path {
  char text[MAXPGPATH];
  explicit Path(uint32 number) { snprintf(text, sizeof text, "%s/captures.%08u", settings.directory, number); }
};

Size segment_size() { return Min(Max(static_cast<Size>(most_disk_use()) / 16, least_segment), most_segment); }

// A segment is larger than usual when it is one large record.
Size longest_segment() { return Max(most_segment, shared->capture_room / 4 + 1024); }

// 0: no segment's name.
uint32 number_of(const char* name) {
  constexpr std::string_view prefix = "captures.";
  if (strncmp(name, prefix.data(), prefix.size()) != 0) return 0;
  const char* digits = name + prefix.size();
  if (strlen(digits) != 8 || strspn(digits, "0123456789") != 8) return 0;
  return static_cast<uint32>(strtoul(digits, nullptr, 10));
}

struct Listing {
  uint32 oldest, newest;  // 0: there is none
  int64 bytes;
  int error;
};

// The segments whose number lies between the two. A directory that is missing is empty.
Listing list(uint32 after = 0, uint32 before = last_number + 1) {
  Listing found = {};
  DIR* directory = opendir(settings.directory);
  if (!directory) {
    found.error = errno == ENOENT ? 0 : errno;
    return found;
  }
  while (dirent* entry = (errno = 0, readdir(directory))) {
    uint32 number = number_of(entry->d_name);
    struct stat facts;
    if (number <= after || number >= before) continue;
    if (fstatat(dirfd(directory), entry->d_name, &facts, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(facts.st_mode)) continue;
    if (!found.oldest || number < found.oldest) found.oldest = number;
    if (number > found.newest) found.newest = number;
    found.bytes += facts.st_size;
  }
  found.error = errno;
  closedir(directory);
  return found;
}

bool is_segment(uint32 number) {
  struct stat facts;
  return lstat(Path(number).text, &facts) == 0 && S_ISREG(facts.st_mode);
}

// The one that follows, or 0. Numbers mostly follow each other, so the directory need not be read each time.
uint32 next_number(uint32 number) {
  return number > 0 && number < last_number && is_segment(number + 1) ? number + 1 : list(number).oldest;
}

uint32 previous_number(uint32 number) {
  return number > 1 && is_segment(number - 1) ? number - 1 : list(0, number).newest;
}

int open_segment(uint32 number, int flags) {
  if ((flags & O_CREAT) && fails("segment_create")) return -1;
  return open(Path(number).text, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, S_IRUSR | S_IWUSR);
}

int64 size_of_open(int file) {
  struct stat facts;
  return fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) ? facts.st_size : 0;
}

// 0 also when it is no file, or gone.
Size size_of(uint32 number) {
  struct stat facts;
  return lstat(Path(number).text, &facts) == 0 && S_ISREG(facts.st_mode) ? static_cast<Size>(facts.st_size) : 0;
}

// As much as there is, up to `count`.
Size read_from(int file, char* to, Size count) {
  Size done = 0;
  while (done < count) {
    ssize_t got = pread(file, to + done, count - done, static_cast<off_t>(done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    done += static_cast<Size>(got);
  }
  return done;
}

std::optional<core::SegmentHeader> header_of_open(int file) {
  char bytes[sizeof(core::SegmentHeader)];
  return core::read_segment_header({bytes, read_from(file, bytes, sizeof bytes)});
}

Size read_segment(uint32 number, char* to, Size count) {
  int file = open_segment(number, O_RDONLY);
  if (file < 0) return 0;
  Size size = read_from(file, to, count);
  close(file);
  return size;
}

std::optional<core::SegmentHeader> header_of(uint32 number) {
  char bytes[sizeof(core::SegmentHeader)];
  return core::read_segment_header({bytes, read_segment(number, bytes, sizeof bytes)});
}

int write_all(int file, std::span<const char> bytes) {
  if (fails("segment_write")) return errno;
  for (Size done = 0; done < bytes.size();) {
    if (done > 0 && fails("segment_short_write")) return errno;
    errno = 0;
    ssize_t put = write(file, bytes.data() + done, fails("segment_short_write") ? 9 : bytes.size() - done);
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return errno ? errno : ENOSPC;
    done += static_cast<Size>(put);
  }
  return 0;
}

int remove_segment(uint32 number) { return unlink(Path(number).text) == 0 || errno == ENOENT ? 0 : errno; }

FileTrouble make_directory() {
  if (fails("segment_directory")) return {errno, "create directory", 0};
  if (mkdir(settings.directory, S_IRWXU) == 0 || errno == EEXIST) return {};
  return {errno, "create directory", 0};
}

// Removes segments older than `spared` until `more` bytes fit beside the others.
FileTrouble make_room(int64 more, uint32 spared) {
  Listing all = list();
  if (all.error) return {all.error, "read directory", 0};
  int64 bytes = all.bytes;
  for (uint32 number = all.oldest; number && number < spared && bytes + more > most_disk_use();
       number = next_number(number)) {
    int64 size = static_cast<int64>(size_of(number));
    if (int error = remove_segment(number)) return {error, "remove file", number};
    bytes -= size;
  }
  return {};
}

// The newest segment, opened for appending, when it is ours and has room.
struct Target {
  int file;  // -1: a new one is needed
  int64 size;
};

Target newest_with_room(uint32 number, Size more) {
  int file = number ? open_segment(number, O_RDWR | O_APPEND) : -1;
  if (file < 0) return {-1, 0};
  int64 size = size_of_open(file);
  auto header = header_of_open(file);
  bool fits = header && header->owner == segment_owner() && size > static_cast<int64>(sizeof *header) &&
              size + more <= segment_size();
  // What a write left behind that ended early; a whole frame ends at a multiple of its alignment.
  int64 torn = fits ? size % static_cast<int64>(core::frame_alignment) : 0;
  if (fits && (torn == 0 || ftruncate(file, size - torn) == 0)) return {file, size - torn};
  close(file);
  return {-1, 0};
}

// The frame's bytes with its header.
Size frame_size(std::span<const char> frames) {
  core::FrameHeader header;
  memcpy(&header, frames.data(), sizeof header);
  return sizeof header + header.length;
}

core::SegmentHeader header_for(std::span<const char> frames) {
  CaptureHeader first;
  memcpy(&first, frames.data() + sizeof(core::FrameHeader), sizeof first);
  return core::segment_header(segment_owner(), first.id, first.captured_at);
}

// Closes the file. After an error it is as it was before.
FileTrouble append_to(uint32 number, Target target, std::span<const char> frames) {
  int error = write_all(target.file, frames);
  if (error && ftruncate(target.file, target.size) != 0) {
    // The torn frame stays; readers step over it, and the next writer cuts it to its alignment.
  }
  if (close(target.file) != 0 && !error) error = errno;
  return {error, "write file", number};
}

FileTrouble begin_segment(uint32 number, const core::SegmentHeader& header, std::span<const char> frames) {
  int file = open_segment(number, O_WRONLY | O_APPEND | O_CREAT | O_EXCL);
  if (file < 0) return {errno, "create file", number};
  int error = write_all(file, core::bytes_of(header));
  if (!error) error = write_all(file, frames);
  if (close(file) != 0 && !error) error = errno;
  if (error) remove_segment(number);
  return {error, "write file", number};
}

// The number of a new segment. A name may be taken by something that is no file.
uint32 free_number(uint32 newest) {
  if (newest == last_number && remove_segment(newest) == 0) newest = list().newest;
  struct stat facts;
  uint32 number = newest + 1;
  while (number < last_number && lstat(Path(number).text, &facts) == 0) number++;
  return number;
}

int write_at(int file, const char* bytes, Size count, off_t at) {
  if (fails("segment_overwrite")) return errno;
  while (count > 0) {
    errno = 0;
    ssize_t put = pwrite(file, bytes, count, at);
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return errno ? errno : ENOSPC;
    bytes += put;
    at += put;
    count -= static_cast<Size>(put);
  }
  return 0;
}

// The frame of a record in the buffer becomes that of its remains.
std::span<const char> overwrite(SegmentBuffer buffer, std::span<const char> record, const CaptureHeader& header) {
  char* at = buffer.bytes + (record.data() - buffer.bytes);
  CaptureHeader remains = remains_of(header);
  memset(at, 0, record.size());
  memcpy(at, &remains, sizeof remains);
  core::FrameHeader frame = core::frame_header(segment_owner(), record);
  memcpy(at - sizeof frame, &frame, sizeof frame);
  return {at - sizeof frame, sizeof frame + record.size()};
}

int overwrite_in_segment(int file, SegmentBuffer buffer, int64 queryid, int64 last_id) {
  bool any = false;
  core::SegmentReader reader({buffer.bytes, read_from(file, buffer.bytes, buffer.room)}, segment_owner());
  while (auto record = reader.next()) {
    CaptureHeader header;
    if (record->size() < sizeof header) continue;
    memcpy(&header, record->data(), sizeof header);
    if (header.queryid != queryid || header.queryid == 0 || header.id > last_id) continue;
    auto frame = overwrite(buffer, *record, header);
    if (int error = write_at(file, frame.data(), frame.size(), frame.data() - buffer.bytes)) return error;
    any = true;
  }
  return any && fdatasync(file) != 0 ? errno : 0;
}

}  // namespace

core::SegmentOwner segment_owner() {
  return {capture_layout, PG_MAJORVERSION_NUM, shared->system_identifier, shared->node};
}

int64 most_disk_use() { return int64(settings.max_disk) * 1024 * 1024; }

Appended append_frames(std::span<const char> frames) {
  Listing all = list();
  if (all.error) return {0, false, {all.error, "read directory", 0}};
  Target target = newest_with_room(all.newest, frame_size(frames));
  bool begins = target.file < 0;
  Size before = begins ? sizeof(core::SegmentHeader) : static_cast<Size>(target.size), taken = frame_size(frames);
  while (taken < frames.size() && before + taken + frame_size(frames.subspan(taken)) <= segment_size())
    taken += frame_size(frames.subspan(taken));
  int64 more = static_cast<int64>(begins ? before + taken : taken);
  if (more > most_disk_use()) {
    if (!begins) close(target.file);
    return {taken, true, {}};
  }
  auto group = frames.first(taken);
  uint32 number = begins ? free_number(all.newest) : all.newest;
  FileTrouble trouble = make_room(more, number);
  if (trouble.error) {
    if (!begins) close(target.file);
  } else if (!begins) {
    trouble = append_to(number, target, group);
  } else {
    trouble = make_directory();
    if (!trouble.error) trouble = begin_segment(number, header_for(group), group);
    // One that reset() left behind has told its id by now.
    if (!trouble.error && all.newest && size_of(all.newest) == sizeof(core::SegmentHeader)) remove_segment(all.newest);
  }
  return {trouble.error ? 0 : taken, false, trouble};
}

FileTrouble keep_within_bound() { return make_room(0, last_number + 1); }

FileTrouble remove_segments(int64 last_id) {
  Listing all = list();
  if (all.error) return {all.error, "read directory", 0};
  for (uint32 number = all.oldest; number; number = next_number(number))
    if (int error = remove_segment(number)) return {error, "remove file", number};
  if (settings.max_disk > 0 && !make_directory().error)
    begin_segment(free_number(all.newest), core::segment_header(segment_owner(), last_id + 1, 0), {});
  int directory = open(settings.directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (directory < 0) return {};
  FileTrouble trouble = {fsync(directory) == 0 ? 0 : errno, "flush directory", 0};
  close(directory);
  return trouble;
}

SegmentBuffer segment_buffer() {
  Size room = longest_segment();
  return {static_cast<char*>(MemoryContextAllocHuge(CurrentMemoryContext, room)), room};
}

FileTrouble overwrite_in_segments(SegmentBuffer buffer, int64 queryid, int64 last_id) {
  for (uint32 number = next_number(0); number; number = next_number(number)) {
    CHECK_FOR_INTERRUPTS();
    int file = open_segment(number, O_RDWR);
    if (file < 0 && errno == ENOENT) continue;
    if (file < 0) return {errno, "open file", number};
    int error = overwrite_in_segment(file, buffer, queryid, last_id);
    close(file);
    if (error) return {error, "overwrite file", number};
  }
  return {};
}

DiskUse disk_use() {
  Listing all = list();
  DiskUse use = {all.bytes, 0};
  for (uint32 number = all.oldest; number && !use.oldest; number = next_number(number))
    if (auto header = header_of(number); header && header->owner == segment_owner()) use.oldest = header->begun_at;
  return use;
}

int64 last_id_on_disk() {
  // By their headers only the segment that was begun last can have later ids; a copy of it, or one whose header is
  // damaged, may.
  int64 begun_last = 0, last = 0;
  for (uint32 number = next_number(0); number; number = next_number(number))
    if (auto header = header_of(number); header && header->owner == segment_owner())
      begun_last = Max(begun_last, header->first_id);
  last = Max(begun_last - 1, 0);

  Size may_read = most_read_at_start;
  for (uint32 number = list().newest; number; number = previous_number(number)) {
    auto header = header_of(number);
    if (header && !(header->owner == segment_owner() && header->first_id == begun_last)) continue;
    Size size = Min(size_of(number), longest_segment());
    if (size == 0 || size > may_read) continue;
    may_read -= size;
    auto* bytes =
        static_cast<char*>(MemoryContextAllocExtended(TopMemoryContext, size, MCXT_ALLOC_HUGE | MCXT_ALLOC_NO_OOM));
    if (!bytes) continue;
    core::SegmentReader reader({bytes, read_segment(number, bytes, size)}, segment_owner());
    while (auto record = reader.next()) {
      CaptureHeader capture;
      if (record->size() < sizeof capture) continue;
      memcpy(&capture, record->data(), sizeof capture);
      last = Max(last, capture.id);
    }
    pfree(bytes);
  }
  return last;
}

void begin(SegmentScan* scan, int64 before) { *scan = {CurrentMemoryContext, before, 0, false, nullptr, {}}; }

std::optional<std::span<const char>> next(SegmentScan* scan) {
  while (!scan->ended) {
    if (scan->bytes) {
      if (auto record = scan->reader.next()) return record;
      pfree(scan->bytes);
      scan->bytes = nullptr;
    }
    CHECK_FOR_INTERRUPTS();
    scan->number = next_number(scan->number);
    scan->ended = scan->number == 0;
    if (scan->ended) break;
    auto header = header_of(scan->number);
    if (header && (!(header->owner == segment_owner()) || header->first_id >= scan->before)) continue;
    Size size = Min(size_of(scan->number), longest_segment());
    if (size == 0) continue;
    // The memory is taken while no file is open, since that may fail.
    scan->bytes = static_cast<char*>(MemoryContextAllocHuge(scan->context, size));
    size = read_segment(scan->number, scan->bytes, size);
    scan->reader = core::SegmentReader({scan->bytes, size}, segment_owner());
  }
  return std::nullopt;
}

}  // namespace workload::server
