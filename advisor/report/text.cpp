// A report for a terminal of 100 columns.
#include <fmt/format.h>

#include <algorithm>

#include "advisor/report/shortened.hpp"
#include "advisor/report/writers.hpp"

namespace workload::advisor::report {
namespace {

constexpr std::size_t page = 100;         // columns
constexpr std::size_t margin = 3;         // of what stands under a heading
constexpr std::size_t gap = 2;            // between columns of a table
constexpr std::size_t readable_sql = 50;  // columns, chosen

std::string padded(const std::string& text, std::size_t width, bool right) {
  auto missing = std::string(width - std::min(width, width_of(text)), ' ');
  return right ? missing + text : text + missing;
}

// Breaks at blanks; the lines after the first stand `indent` in.
std::string wrapped(const std::string& text, std::size_t first, std::size_t indent) {
  std::string all, word;
  auto used = first;
  auto place = [&] {
    if (word.empty()) return;
    bool begins = used == first && all.empty();
    if (!begins && used + 1 + width_of(word) > page) {
      all += "\n" + std::string(indent, ' ');
      used = indent;
      begins = true;
    }
    all += (begins ? "" : " ") + word;
    used += width_of(word) + (begins ? 0 : 1);
    word.clear();
  };
  for (char c : text) {
    if (c == ' ' || c == '\n')
      place();
    else
      word += c;
  }
  place();
  return all;
}

struct Writer {
  std::string all;

  void operator()(const Paragraph& paragraph) { all += wrapped(paragraph.text, 0, 0) + "\n\n"; }
  void operator()(const Heading& heading) { all += heading.text + "\n\n"; }
  void operator()(const Sql& sql) { all += std::string(margin, ' ') + sql.text + "\n"; }

  void operator()(const Facts& facts) {
    std::size_t labels = 0;
    for (const auto& [label, value] : facts.rows) labels = std::max(labels, width_of(label));
    auto indent = margin + labels + gap;
    for (const auto& [label, value] : facts.rows)
      all += std::string(margin, ' ') + padded(label, labels + gap, false) + wrapped(value, indent, indent) + "\n";
    all += "\n";
  }

  // SQL at the end of a row gets what is left of the line, or the next line when that is too little to know it by.
  void operator()(const Table& table) {
    const auto& columns = table.columns;
    bool sql = columns.back().kind == Column::Kind::sql;
    auto before_sql = columns.size() - (sql ? 1 : 0);
    std::vector<std::size_t> widths;
    std::size_t used = margin;
    for (std::size_t i = 0; i < before_sql; i++) {
      auto width = width_of(columns[i].title);
      for (const auto& row : table.rows) width = std::max(width, width_of(row[i].text));
      widths.push_back(std::min(width, page - std::min(page - 10, used)));
      used += widths.back() + gap;
    }
    auto left = page - std::min(page, used);
    bool own_line = sql && left < readable_sql;

    auto line = [&](auto text_of) {
      std::string written(margin, ' ');
      for (std::size_t i = 0; i < before_sql; i++) {
        bool right = columns[i].kind != Column::Kind::text;
        written += padded(cut(flat(text_of(i)), widths[i]), widths[i], right) + std::string(gap, ' ');
      }
      if (sql && !own_line) written += shortened(text_of(before_sql), left);
      written.erase(written.find_last_not_of(' ') + 1);
      all += written + "\n";
    };
    line([&](std::size_t i) { return columns[i].title; });
    for (const auto& row : table.rows) {
      line([&](std::size_t i) { return row[i].text; });
      if (own_line) all += std::string(2 * margin, ' ') + shortened(row[before_sql].text, page - 2 * margin) + "\n";
    }
    all += "\n";
  }

  void operator()(const Plan& plan) {
    all += plan.summary + "\n\n";
    for (std::size_t begin = 0, end; begin < plan.text.size(); begin = end + 1) {
      end = std::min(plan.text.find('\n', begin), plan.text.size());
      all += std::string(margin, ' ') + flat(plan.text.substr(begin, end - begin)) + "\n";
    }
    all += "\n";
  }
};

}  // namespace

std::string as_text(const Document& document) {
  Writer writer;
  writer.all = document.title + "\n" + document.subtitle + "\n\n";
  for (const auto& section : document.sections) {
    writer.all += section.title + "\n" + std::string(width_of(section.title), '-') + "\n";
    for (const auto& block : section.blocks) std::visit(writer, block);
  }
  writer.all.pop_back();  // the blank line after the last part
  return writer.all;
}

}  // namespace workload::advisor::report
