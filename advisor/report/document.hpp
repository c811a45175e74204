// What a report says, as headings, paragraphs, facts and tables. A section is written once against these
// and appears in every format that people read; text.cpp, markdown.cpp and html.cpp know how each part looks.
#pragma once
#include <string>
#include <variant>
#include <vector>

namespace workload::advisor::report {

struct Paragraph {
  std::string text;
};

// A statement to run, kept in one piece so that it can be copied.
struct Sql {
  std::string text;
};

// A label and a value on each line: "saves   41 min a day".
struct Facts {
  std::vector<std::pair<std::string, std::string>> rows;
};

struct Column {
  std::string title;
  enum class Kind {
    text,
    number,
    sql,
    share
  } kind = Kind::number;  // share: a part of the whole, drawn as a bar where it can be
};

struct Cell {
  std::string text;
  double share = 0;  // from 0 to 1, of a share column
};

struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
};

// A captured plan: long, so it is folded away where the format can fold.
struct Plan {
  std::string summary;
  std::string text;
};

struct Heading {
  std::string text;
};

using Block = std::variant<Paragraph, Sql, Facts, Table, Plan, Heading>;

struct Section {
  std::string title;
  std::vector<Block> blocks;  // none: the section has nothing to say and is left out
};

struct Document {
  std::string title;
  std::string subtitle;
  std::vector<Section> sections;
};

}  // namespace workload::advisor::report
