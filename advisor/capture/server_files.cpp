#include "advisor/capture/server_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>

#include "advisor/capture/encoding.hpp"
#include "advisor/model/problem.hpp"
#include "core/packed.hpp"

namespace workload::advisor {
namespace {

namespace fs = std::filesystem;

constexpr auto usual_place = "pg_stat_tmp/pg_workload_advisor";
// Of one file. The largest that a server writes is one capture of a quarter of workload.capture_memory, 1 GB at most.
constexpr std::size_t most_bytes = std::size_t{320} * 1024 * 1024;

Problem unreadable(const std::string& path, const std::string& why) {
  return {fmt::format("could not read \"{}\"", path), fmt::format("{}.", why),
          "The files belong to the user who runs the server: read them as that user, or copy them."};
}

bool is_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(fs::symlink_status(path, ignored));
}

std::string contents(const std::string& path, std::size_t most) {
  std::error_code error;
  auto size = fs::file_size(path, error);
  std::ifstream file(path, std::ios::binary);
  if (error || !file) throw unreadable(path, error ? error.message() : std::strerror(errno));
  std::string bytes(std::min<std::uintmax_t>(size, most), '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (file.bad()) throw unreadable(path, "Reading it stopped half-way");
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

bool is_segment(const std::string& name) {
  constexpr std::string_view prefix = "captures.";
  return name.size() == prefix.size() + 8 && name.compare(0, prefix.size(), prefix) == 0 &&
         name.find_first_not_of("0123456789", prefix.size()) == name.npos && name != "captures.00000000";
}

// Who wrote a file whose header is damaged: a frame that holds a capture says which server, and its CRC says whether it
// was with this or that PostgreSQL.
std::optional<core::SegmentOwner> owner_by_frames(std::span<const char> bytes) {
  constexpr std::uint32_t oldest = 15, newest = 40;  // chosen, far above any that there is
  for (std::size_t at = 0; at + sizeof(core::FrameHeader) + sizeof(core::CaptureHeader) <= bytes.size();
       at += core::frame_alignment) {
    core::FrameHeader frame;
    std::memcpy(&frame, bytes.data() + at, sizeof frame);
    if (frame.magic != core::FrameHeader::expected_magic || frame.length < sizeof(core::CaptureHeader) ||
        frame.length > bytes.size() - at - sizeof frame)
      continue;
    auto record = bytes.subspan(at + sizeof frame, frame.length);
    if (!core::sound(record)) continue;
    core::CaptureHeader capture;
    std::memcpy(&capture, record.data(), sizeof capture);
    for (auto major = oldest; major <= newest; major++) {
      core::SegmentOwner owner = {core::capture_layout, major, capture.system_identifier, capture.node};
      if (core::SegmentReader(bytes.subspan(at, sizeof frame + frame.length), owner).next()) return owner;
    }
  }
  return std::nullopt;
}

}  // namespace

std::string FiledCapture::part(core::Part which) const {
  auto bytes = parts[static_cast<std::size_t>(which)];
  if (which != core::Part::plan && which != core::Part::predicates) return as_utf8(bytes, header.encoding);
  auto prefix = core::packed_prefix(bytes);
  if (!prefix) return "";
  std::string text(prefix->length, '\0');
  return core::unpack(bytes, text) ? as_utf8(text, prefix->encoding) : "";
}

ServerFiles::ServerFiles(const std::string& directory) : directory_(directory) {
  std::error_code error;
  auto status = fs::status(directory_, error);
  if (!fs::exists(status)) throw unreadable(directory_, std::strerror(error ? error.value() : ENOENT));
  if (!fs::is_directory(status)) throw unreadable(directory_, "It is no directory");
  std::optional<bool> standby;
  if (fs::exists(fs::path(directory_) / "PG_VERSION", error)) {
    standby = fs::exists(fs::path(directory_) / "standby.signal", error);
    directory_ = (fs::path(directory_) / usual_place).string();
  }
  find_files();
  read_statements();
  find_owner();
  visit_captures(&passed_over_, [&](const FiledCapture& capture) {
    if (capture.header.supersedes) superseded_.insert(capture.header.supersedes);
    in_recovery_ = capture.header.in_recovery;
  });
  if (standby) in_recovery_ = *standby;
}

void ServerFiles::find_files() {
  std::error_code error;
  for (fs::directory_iterator each(directory_, error), end; !error && each != end; each.increment(error))
    if (is_segment(each->path().filename()) && is_file(each->path())) segments_.push_back(each->path());
  if (error && error.value() != ENOENT) throw unreadable(directory_, error.message());
  if (error || (segments_.empty() && !is_file(fs::path(directory_) / "statements")))
    throw Problem{fmt::format("directory \"{}\" has no captures", directory_),
                  "There is no file \"statements\" and none whose name is \"captures.\" and eight digits.",
                  "Give the data directory of a server with the extension, or what its workload.directory says."};
  std::sort(segments_.begin(), segments_.end());
}

void ServerFiles::read_statements() {
  auto path = fs::path(directory_) / "statements";
  if (!is_file(path)) {
    passed_over_.statements = "it is missing";
    return;
  }
  auto bytes = contents(path, most_bytes);
  core::StateHeader header = {};
  std::memcpy(&header, bytes.data(), std::min(bytes.size(), sizeof header));
  auto expected = core::state_header(header.server_major, header.system_identifier, header.node);
  if (auto why = core::refusal(header, expected, bytes.size())) {
    passed_over_.statements = why;
    return;
  }
  auto records = std::span<const char>(bytes).subspan(sizeof header);
  if (core::state_checksum(header, core::crc32c(records)) != header.checksum) {
    passed_over_.statements = "its checksum is wrong";
    return;
  }
  state_ = header;
  has_statements_ = true;
  core::StateRecords<core::SavedStatement> all(records);
  FiledStatement statement;
  std::span<const char> text;
  while (all.next(&statement.record, &text)) {
    statement.text = as_utf8({text.data(), text.size()}, statement.record.encoding);
    if (core::sound(statement.record))
      statements_.push_back(statement);
    else
      passed_over_.unknown_statements++;
  }
}

// Files of another server lie here when somebody copied its data directory. The counted statements are written anew
// each minute, so they say who was at work here last; without them the newest file of captures does.
void ServerFiles::find_owner() {
  owner_ = {core::capture_layout, state_.server_major, state_.system_identifier, state_.node};
  for (auto path = segments_.rbegin(); path != segments_.rend() && owner_.postgres_major == 0; path++)
    if (auto header = core::read_segment_header(contents(*path, sizeof(core::SegmentHeader)));
        header && header->owner.layout == core::capture_layout)
      owner_ = header->owner;
  for (auto path = segments_.rbegin(); path != segments_.rend() && owner_.postgres_major == 0; path++)
    if (auto owner = owner_by_frames(contents(*path, most_bytes))) owner_ = *owner;
}

void ServerFiles::for_each_capture(const std::function<void(const FiledCapture&)>& visit) const {
  PassedOver ignored;
  visit_captures(&ignored, [&](const FiledCapture& capture) {
    bool ended = capture.header.status == core::Status::running && superseded_.contains(capture.header.id);
    if (!ended) visit(capture);
  });
}

void ServerFiles::visit_captures(PassedOver* passed, const std::function<void(const FiledCapture&)>& visit) const {
  std::int64_t last = 0;
  for (const auto& path : segments_) {
    auto bytes = contents(path, most_bytes);
    auto header = core::read_segment_header(bytes);
    if (header && !(header->owner == owner_)) {
      bool other_version =
          header->owner.layout != core::capture_layout ||
          (header->owner.system_identifier == owner_.system_identifier && header->owner.node == owner_.node);
      other_version ? passed->files_of_other_versions++ : passed->foreign_files++;
      continue;
    }
    std::size_t whole = header ? sizeof *header : 0;  // all before it is accounted for
    auto pass_up_to = [&](std::size_t next) {
      if (next > whole) passed->damaged_places++, passed->damaged_bytes += static_cast<std::int64_t>(next - whole);
    };
    core::SegmentReader reader(bytes, owner_);
    while (auto record = reader.next()) {
      pass_up_to(reader.at() - record->size() - sizeof(core::FrameHeader));
      whole = reader.at();
      if (!core::sound(*record)) {
        if (!core::is_forgotten(*record)) passed->unknown_captures++;
        continue;
      }
      FiledCapture capture;
      std::memcpy(&capture.header, record->data(), sizeof capture.header);
      capture.parts = core::parts_of(record->data(), capture.header);
      // Ids ascend through all files. What was written twice, because its writer died before it could say so, comes
      // once.
      if (capture.header.id <= last) continue;
      last = capture.header.id;
      visit(capture);
    }
    pass_up_to(bytes.size());
  }
}

}  // namespace workload::advisor
