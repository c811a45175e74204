#include "advisor/command/written_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "advisor/model/problem.hpp"

namespace workload::advisor::command {
namespace {

namespace fs = std::filesystem;

Problem failed(const std::string& path, const std::string& why) {
  return {fmt::format("could not write file \"{}\"", path), fmt::format("{}.", why),
          "Name a file in a directory that exists and that you may write to."};
}

// As long as it is not renamed it is not the file, and goes again.
class Temporary {
 public:
  explicit Temporary(const fs::path& target) : name_(target.string() + ".XXXXXX"), descriptor_(mkstemp(name_.data())) {}
  ~Temporary() {
    if (descriptor_ >= 0) close(descriptor_);
    if (descriptor_ >= 0 && !kept_) unlink(name_.c_str());
  }
  bool opened() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }
  bool rename_to(const fs::path& target) { return kept_ = std::rename(name_.c_str(), target.c_str()) == 0; }

 private:
  std::string name_;
  int descriptor_;
  bool kept_ = false;
};

bool write_all(int descriptor, const std::string& text) {
  for (std::size_t done = 0; done < text.size();) {
    auto written = ::write(descriptor, text.data() + done, text.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    done += static_cast<std::size_t>(written);
  }
  return true;
}

mode_t usual_mode() {
  auto mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

void write_directly(const std::string& path, const std::string& text) {
  int descriptor = open(path.c_str(), O_WRONLY);
  if (descriptor < 0) throw failed(path, std::strerror(errno));
  bool done = write_all(descriptor, text);
  auto why = std::string(std::strerror(errno));
  close(descriptor);
  if (!done) throw failed(path, why);
}

}  // namespace

void write_file(const std::string& path, const std::string& text) {
  std::error_code ignored;
  auto status = fs::status(path, ignored);
  if (fs::is_directory(status)) throw failed(path, "It is a directory");
  if (fs::exists(status) && !fs::is_regular_file(status)) return write_directly(path, text);

  auto target = fs::is_symlink(path, ignored) ? fs::weakly_canonical(path, ignored) : fs::path(path);
  Temporary temporary(target);
  if (!temporary.opened()) throw failed(path, std::strerror(errno));
  auto mode = fs::exists(status) ? static_cast<mode_t>(status.permissions()) : usual_mode();
  if (fchmod(temporary.descriptor(), mode) != 0 || !write_all(temporary.descriptor(), text) ||
      fsync(temporary.descriptor()) != 0 || !temporary.rename_to(target))
    throw failed(path, std::strerror(errno));
}

}  // namespace workload::advisor::command
