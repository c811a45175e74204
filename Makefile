# The server module with PGXS (make, make install, make installcheck; PG_CONFIG= picks the server), and on top of it
# the two commands of the README: make demo, make test.
MODULE_big = pg_workload_advisor
EXTENSION = extension/pg_workload_advisor
DATA = $(wildcard extension/install/*.sql)
OBJS = $(patsubst %.cpp,%.o,$(wildcard extension/*.cpp extension/*/*.cpp))
REGRESS = $(patsubst sql/%.sql,%,$(wildcard sql/*.sql))
REGRESS_OPTS = --load-extension=pg_workload_advisor
TAP_TESTS = 1

PG_CPPFLAGS = -I$(CURDIR) -DPGDLLEXPORT='__attribute__((visibility("default")))' -MMD -MP
# PostgreSQL leaves functions by longjmp, so nothing here may throw or need destroying; scripts/prove checks it.
PG_CXXFLAGS = -std=c++20 -fno-exceptions -fno-rtti -fno-threadsafe-statics -fvisibility=hidden \
	-Wall -Wextra -Wshadow -Wno-unused-parameter -Wno-register
override with_llvm = no
EXTRA_CLEAN = $(OBJS:.o=.d)

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)
-include $(OBJS:.o=.d)
