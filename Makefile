# The server module with PGXS (make, make install, make installcheck; PG_CONFIG= picks the server), the program with
# CMake (make program), and on top of both the two commands of the README: make demo, make test.
MODULE_big = pg_workload_advisor
EXTENSION = extension/pg_workload_advisor
DATA = $(wildcard extension/install/*.sql)
# The hooks first, so that what every execution touches of the data of the module lies together.
OBJS = $(patsubst %.cpp,%.o,extension/capture/hooks.cpp $(filter-out extension/capture/hooks.cpp,\
	$(wildcard extension/*.cpp extension/*/*.cpp extension/*/*/*.cpp)))
REGRESS = $(patsubst sql/%.sql,%,$(wildcard sql/*.sql))
REGRESS_OPTS = --load-extension=pg_workload_advisor

PG_CPPFLAGS = -I$(CURDIR) -DPGDLLEXPORT='__attribute__((visibility("default")))' -MMD -MP
# PostgreSQL leaves functions by longjmp, so nothing here may throw or need destroying; scripts/prove checks it.
PG_CXXFLAGS = -std=c++20 -fno-exceptions -fno-rtti -fno-threadsafe-statics -fvisibility=hidden -fno-plt \
	-Wall -Wextra -Wshadow -Wno-unused-parameter -Wno-register
override with_llvm = no
EXTRA_CLEAN = $(OBJS:.o=.d) build

.DEFAULT_GOAL = all
PG_CONFIG ?= pg_config
export PG_CONFIG
ifneq ($(shell command -v $(PG_CONFIG)),)
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)
-include $(OBJS:.o=.d)
else
all install installcheck:
	@echo "make: there is no $(PG_CONFIG); run scripts/install-dependencies, or name yours with PG_CONFIG=" >&2; exit 2
endif

.PHONY: program install-program stage demo run-demo test test-versions test-postgres test-sanitized prove format \
	benchmark-capture benchmark-health benchmark-what-if benchmark-advice test-cases

program:
	@cmake -S . -B build/program >build/cmake.log 2>&1 || { cat build/cmake.log; exit 1; }
	@env -u MAKEFLAGS -u MAKELEVEL cmake --build build/program --target workload-advisor --parallel $$(nproc) >build/program.log 2>&1 || \
		{ tail -40 build/program.log; exit 1; }

install-program: program
	cmake --install build/program

program stage: | build
build:
	@mkdir -p $@

# A private PostgreSQL with the module in it, so that demonstration and tests leave the installed one alone.
stage: all
	@scripts/stage $(CURDIR)/build/stage

demo:
	@scripts/install-dependencies
	@echo "building the module and the program"
	@$(MAKE) --no-print-directory --silent --jobs=2 all
	@$(MAKE) --no-print-directory --silent run-demo

run-demo: stage program
	@scripts/server_directory build/demo
	@scripts/server_directory build/client
	@scripts/as_server_user env PG_BIN="$(CURDIR)/build/stage$$($(PG_CONFIG) --bindir)" \
		WORKLOAD_ADVISOR="$(CURDIR)/build/program/workload-advisor" DEMO_DIR="$(CURDIR)/build/demo" CLIENT_DIR="$(CURDIR)/build/client/epop" \
		SCALE="$(SCALE)" KEEP="$(KEEP)" DURATION="$(DURATION)" examples/epop/demo

test:
	@scripts/install-dependencies
	@scripts/test

# What takes longer than "make test" and needs Debian's archive; each says at its top what it does.
test-versions test-postgres test-sanitized:
	@scripts/$(subst -,_,$@)

# How good the index advice is (CONTRIBUTING.md): CASES= names some of the cases, OPTIONS= is for scripts/cases.
test-cases: stage program
	@scripts/server_directory build/cases
	@scripts/as_server_user scripts/cases "$(CURDIR)/build/stage$$($(PG_CONFIG) --bindir)" $(OPTIONS) $(CASES)

prove: all
	@scripts/prove
	@scripts/check_layers
	@scripts/check_locks

format:
	@scripts/check_format --fix

# What the module costs (docs/explanation/overhead.md). Hours in full; PARTS=, ROUNDS= and SECONDS_EACH= make it shorter.
benchmark-capture:
	@scripts/install-dependencies
	@scripts/install-dependencies $(foreach extension,pg-qualstats pg-stat-kcache,postgresql-$(MAJORVERSION)-$(extension))
	@$(MAKE) --no-print-directory --silent --jobs=2 all
	@$(MAKE) --no-print-directory --silent stage
	@scripts/server_directory build/benchmark
	@[ "$$(uname -sm)" != "Linux x86_64" ] || \
		g++ -std=c++20 -O2 -Wall -Wextra -o build/benchmark/count_instructions benchmarks/capture/count_instructions.cpp
	@g++ -std=c++20 -O2 -Wall -Wextra -I"$$($(PG_CONFIG) --includedir)" -L"$$($(PG_CONFIG) --libdir)" \
		-o build/benchmark/take_turns benchmarks/capture/take_turns.cpp -lpq
	@scripts/as_server_user env WORK="$(CURDIR)/build/benchmark" PG_BIN="$(CURDIR)/build/stage$$($(PG_CONFIG) --bindir)" \
		PARTS="$(PARTS)" ROUNDS="$(ROUNDS)" SECONDS_EACH="$(SECONDS_EACH)" benchmarks/capture/run

# What asking for readiness costs, beside what others ask (docs/explanation/replica-health.md).
benchmark-health:
	@scripts/install-dependencies
	@$(MAKE) --no-print-directory --silent --jobs=2 all
	@$(MAKE) --no-print-directory --silent stage
	@scripts/server_directory build/benchmark-health
	@scripts/as_server_user env WORK="$(CURDIR)/build/benchmark-health" PG_BIN="$(CURDIR)/build/stage$$($(PG_CONFIG) --bindir)" \
		ROUNDS="$(ROUNDS)" CALLS="$(CALLS)" SECONDS_EACH="$(SECONDS_EACH)" benchmarks/health/run

# What a what-if configuration costs, beside HypoPG (docs/explanation/what-if.md).
benchmark-what-if:
	@scripts/install-dependencies
	@scripts/install-dependencies postgresql-$(MAJORVERSION)-hypopg
	@$(MAKE) --no-print-directory --silent --jobs=2 all
	@$(MAKE) --no-print-directory --silent stage
	@scripts/server_directory build/benchmark-what-if
	@[ "$$(uname -sm)" != "Linux x86_64" ] || \
		g++ -std=c++20 -O2 -Wall -Wextra -o build/benchmark-what-if/count_instructions benchmarks/capture/count_instructions.cpp
	@scripts/as_server_user env WORK="$(CURDIR)/build/benchmark-what-if" PG_BIN="$(CURDIR)/build/stage$$($(PG_CONFIG) --bindir)" \
		PARTS="$(PARTS)" ROUNDS="$(ROUNDS)" CONFIGURATIONS="$(CONFIGURATIONS)" CALLS="$(CALLS)" benchmarks/what_if/run

# How good the sets of indexes are that the program selects, and how long that takes (docs/explanation/selection.md).
benchmark-advice:
	@scripts/install-dependencies
	@scripts/install-dependencies postgresql-$(MAJORVERSION)-hypopg time
	@$(MAKE) --no-print-directory --silent --jobs=2 all
	@$(MAKE) --no-print-directory --silent stage program
	@scripts/server_directory build/advice
	@g++ -std=c++20 -O2 -Wall -Wextra -I"$$($(PG_CONFIG) --includedir)" -L"$$($(PG_CONFIG) --libdir)" \
		-o build/advice/replay benchmarks/advice/replay.cpp -lpq
	@scripts/as_server_user env WORK="$(CURDIR)/build/advice" PG_BIN="$(CURDIR)/build/stage$$($(PG_CONFIG) --bindir)" \
		WORKLOAD_ADVISOR="$(CURDIR)/build/program/workload-advisor" REPLAY="$(CURDIR)/build/advice/replay" PARTS="$(PARTS)" KITS="$(KITS)" STATEMENTS="$(STATEMENTS)" SCALE="$(SCALE)" \
		FRAMEWORK="$(FRAMEWORK)" LONGEST="$(LONGEST)" BUDGETS="$(BUDGETS)" WIDTHS="$(WIDTHS)" SHAPES="$(SHAPES)" ROUNDS="$(ROUNDS)" OPTIONS="$(OPTIONS)" benchmarks/advice/run
