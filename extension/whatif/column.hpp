// The column of a table that an expression of an analysed statement stands for, and texts of such expressions.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

struct Column {
  Oid table = InvalidOid;
  AttrNumber number = 0;
  const char* alias = nullptr;
  const Var* var = nullptr;  // at the level that was asked about
  explicit operator bool() const { return OidIsValid(table); }
};

// Through joins, views and subqueries. Nothing when the expression is no plain column.
Column column_of(const Query* query, const Node* node);
const char* name_of(const Column& column);
Oid type_of(const Column& column);

// Whether the expression has one value for all rows of its level: no column of it, no subquery, nothing volatile.
bool is_constant(const Node* node);

// Null for an expression with columns, also of outer levels.
const char* constant_text(const Node* node);
// The constant cast to a type: "$1::bigint". Its own cast of a parameter or literal is left out.
const char* constant_as(const Node* node, Oid type);
// The name of a type as a cast to it has to say it.
const char* cast_to(Oid type);
// A condition in which no other columns stand than this one. Null where it has others.
const char* condition_text(const Node* node, const Column& column);

}  // namespace workload::server
