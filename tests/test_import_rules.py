"""What may import what (see ARCHITECTURE.md): read from the source, so that nothing needs to be importable."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from servers.loading import loading

ROOT = Path(__file__).resolve().parent.parent

PURE = (
    "servers.domain",
    "servers.syllabus.dating",
    "servers.syllabus.finding",
    "servers.syllabus.answer",
    "servers.syllabus.facts",
    "servers.syllabus.reckoning",
    "servers.syllabus.second",
    "servers.syllabus.subject",
    "servers.syllabus.terms",
    "servers.calendar.alarms",
    "servers.calendar.blocks",
    "servers.calendar.classdays",
    "servers.calendar.colours",
    "servers.calendar.conflicts",
    "servers.calendar.contentline",
    "servers.calendar.editing",
    "servers.calendar.events",
    "servers.calendar.exporting",
    "servers.calendar.foreign",
    "servers.calendar.free",
    "servers.calendar.ics",
    "servers.calendar.merging",
    "servers.calendar.moment",
    "servers.calendar.own",
    "servers.calendar.reading",
    "servers.calendar.recurrence",
    "servers.calendar.sync",
    "servers.calendar.todos",
    "servers.calendar.undo",
    "servers.calendar.vtimezone",
    "servers.calendar.week",
    "servers.calendar.wording",
    "servers.calendar.workload",
    "servers.reminders.digest",
    "servers.reminders.quiet",
    "servers.reminders.rules",
    "servers.hosts.client",
    "servers.hosts.edit",
    "servers.hosts.jsonc",
    "servers.hosts.yaml_text",
    "orchestrator.adaptive",
    "orchestrator.approval",
    "orchestrator.arguments",
    "orchestrator.backends.parts",
    "orchestrator.batching.agreement",
    "orchestrator.batching.entry",
    "orchestrator.batching.pattern",
    "orchestrator.batching.review",
    "orchestrator.catalog",
    "orchestrator.check",
    "orchestrator.condition",
    "orchestrator.endpoint",
    "orchestrator.entries",
    "orchestrator.errors",
    "orchestrator.expected",
    "orchestrator.gantt",
    "orchestrator.growth",
    "orchestrator.guard",
    "orchestrator.invariants",
    "orchestrator.lanes",
    "orchestrator.limits",
    "orchestrator.messages",
    "orchestrator.node",
    "orchestrator.outcome",
    "orchestrator.outlook",
    "orchestrator.plan",
    "orchestrator.planning",
    "orchestrator.printable",
    "orchestrator.progress",
    "orchestrator.reference",
    "orchestrator.results",
    "orchestrator.retry",
    "orchestrator.schedule",
    "orchestrator.shape",
    "orchestrator.simulate",
    "orchestrator.trace",
)
"""Modules, and packages with all in them, that do no input or output and know no clock, chance or environment."""

NOT_PURE = ("orchestrator.planning.model", "orchestrator.planning.prompt", "servers.syllabus.second.reader")
"""The exceptions: the first and the last speak to a model, the second reads its prompt's file."""

IMPURE = frozenset(
    {
        *("mcp", "mcp_types", "httpx", "httpx2", "requests", "urllib.request", "socket", "anyio", "asyncio"),
        *(
            "sqlite3",
            "os",
            "sys",
            "io",
            "shutil",
            "tempfile",
            "glob",
            "platformdirs",
            "pypdf",
            "pypdfium2",
            "click",
            "rich",
        ),
        *("time", "random", "secrets", "subprocess", "threading", "multiprocessing", "logging", "signal"),
    }
)
"""What a pure module does not import. (``pathlib`` for its pure paths only; reading is seen by its calls.)"""

READS = frozenset(
    {
        *("open", "read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink"),
        *("exists", "is_file", "is_dir", "iterdir", "glob", "rglob", "stat"),
    }
)
CLOCKS = frozenset({("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today")})

MCP_AT = ("servers.toolkit", "servers.serve", "orchestrator.oauth", "orchestrator.sessions")
SQLITE_AT = ("servers.store", "orchestrator.journal", "orchestrator.run_lock", "orchestrator.batching.ledger")
ENVIRONMENT_AT = ("servers.settings", "orchestrator.settings")
SHARED_BY_SERVERS = (
    "servers.domain",
    "servers.store",
    "servers.disguise",
    "servers.errors",
    "servers.loading",
    "servers.machine",
    "servers.settings",
    "servers.toolkit",
)

COMPILED_AT_IMPORT = ("servers.syllabus.dating.choices",)
"""Modules of the reader that may compile patterns when they are imported: this one has what compiles the others."""


def modules(package: str) -> Iterator[str]:
    for path in sorted((ROOT / package).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def tree_of(module: str) -> ast.Module:
    return trees()[module]


@cache
def trees() -> dict[str, ast.Module]:
    """Of all modules; under the garbage collector's eyes it takes three times as long."""
    with loading():
        return {module: parsed(module) for module in ALL}


def parsed(module: str) -> ast.Module:
    path = ROOT.joinpath(*module.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


@cache
def nodes(tree: ast.AST) -> tuple[ast.AST, ...]:
    """All that is in the tree."""
    return tuple(ast.walk(tree))


@cache
def imports(tree: ast.AST) -> tuple[str, ...]:
    """Every module that is imported, anywhere in the file; of ``from a import b`` both ``a`` and ``a.b``."""
    return tuple(imported(tree))


def imported(tree: ast.AST) -> Iterator[str]:
    for node in nodes(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"a relative import at line {node.lineno}"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def within(module: str, packages: tuple[str, ...] | frozenset[str]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


ALL = tuple(modules("servers")) + tuple(modules("orchestrator"))
PURE_MODULES = tuple(module for module in ALL if within(module, PURE) and module not in NOT_PURE)


def test_every_pure_package_of_the_orchestrator_is_there() -> None:
    missing = [
        one for one in PURE if one.startswith("orchestrator.") and not any(within(two, (one,)) for two in ALL)
    ]
    assert missing == []


def test_servers_and_orchestrator_meet_as_mcp_only() -> None:
    others = {"servers": ("orchestrator",), "orchestrator": ("servers",)}
    assert foreign(ALL, lambda module, one: within(one, others[module.partition(".")[0]])) == {}


def test_a_server_imports_itself_and_what_all_share() -> None:
    def is_foreign(module: str, one: str) -> bool:
        own = ".".join(module.split(".")[:2])
        return one.startswith("servers.") and not within(one, (own, *SHARED_BY_SERVERS))

    assert (
        foreign([one for one in ALL if one.startswith("servers.") and one != "servers.serve"], is_foreign)
        == {}
    )


def test_mcp_is_imported_by_servers_and_sessions_alone() -> None:
    others = [
        one
        for one in ALL
        if not within(one, MCP_AT) and not (within(one, ("servers",)) and one.endswith(".server"))
    ]
    assert foreign(others, lambda _, one: within(one, ("mcp", "mcp_types"))) == {}


def test_sqlite_is_imported_by_the_store_and_the_journal_alone() -> None:
    others = [one for one in ALL if not within(one, SQLITE_AT)]
    assert foreign(others, lambda _, one: within(one, ("sqlite3",))) == {}


def test_the_environment_is_read_by_settings_alone() -> None:
    others = [one for one in ALL if not within(one, ENVIRONMENT_AT)]
    assert {one: lines for one in others if (lines := list(environment_reads(tree_of(one))))} == {}


def test_a_pure_module_imports_nothing_that_reaches_out() -> None:
    assert foreign(PURE_MODULES, lambda _, one: within(one, IMPURE)) == {}


def test_a_pure_module_reads_no_file_and_no_clock() -> None:
    assert {one: calls for one in PURE_MODULES if (calls := list(outside_calls(tree_of(one))))} == {}


def test_a_pure_module_of_the_orchestrator_imports_pure_ones_alone() -> None:
    pure = [one for one in PURE_MODULES if one.startswith("orchestrator.")]
    allowed = {*PURE_MODULES, "orchestrator", "orchestrator.frozen"}
    assert foreign(pure, lambda _, one: one in ALL and one not in allowed) == {}


def test_each_module_that_defines_something_says_what_is_public() -> None:
    assert [one for one in ALL if defines(tree_of(one)) and "__all__" not in assigned(tree_of(one))] == []


def foreign(modules_: Iterable[str], is_foreign: Callable[[str, str], bool]) -> dict[str, set[str]]:
    """By module, what it imports and should not."""
    found = (
        (module, {one for one in imports(tree_of(module)) if is_foreign(module, one)}) for module in modules_
    )
    return {module: wrong for module, wrong in found if wrong}


def test_patterns_of_the_rules_are_compiled_when_they_are_asked() -> None:
    """``re.compile`` in a module's body costs each process that reads documents; dating.pattern's Pattern does not."""
    compiled = {
        one: lines
        for one in ALL
        if within(one, ("servers.syllabus",)) and one not in COMPILED_AT_IMPORT
        if (lines := list(compiled_at_import(tree_of(one))))
    }
    assert compiled == {}


def defines(tree: ast.Module) -> bool:
    return any(isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) for node in tree.body)


def assigned(tree: ast.Module) -> set[str]:
    targets = [target for node in tree.body if isinstance(node, ast.Assign) for target in node.targets]
    return {target.id for target in targets if isinstance(target, ast.Name)}


def environment_reads(tree: ast.AST) -> Iterator[int]:
    names = {"environ", "getenv"}
    for node in nodes(tree):
        if isinstance(node, ast.Attribute) and node.attr in names:
            if isinstance(node.value, ast.Name) and node.value.id == "os":
                yield node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module == "os":
            yield from (node.lineno for alias in node.names if alias.name in names)


def compiled_at_import(tree: ast.Module) -> Iterator[int]:
    """The lines of ``re.compile`` that run when the module is imported."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda():
                continue
            case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr="compile")):
                yield node.lineno
        waiting.extend(ast.iter_child_nodes(node))


def outside_calls(tree: ast.AST) -> Iterator[str]:
    for node in nodes(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        if isinstance(called, ast.Name) and called.id in {"open", "print", "input"}:
            yield f"{called.id} at line {node.lineno}"
        elif isinstance(called, ast.Attribute):
            owner = called.value.id if isinstance(called.value, ast.Name) else ""
            if called.attr in READS or (owner, called.attr) in CLOCKS:
                yield f"{owner}.{called.attr} at line {node.lineno}"


# The rules' own eyes


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("import mcp.types", {"mcp.types"}),
        ("def f():\n    from sqlite3 import connect", {"sqlite3", "sqlite3.connect"}),
        ("if x:\n    import os as o", {"os"}),
    ],
)
def test_an_import_is_seen_wherever_it_stands(source: str, seen: set[str]) -> None:
    assert set(imports(ast.parse(source))) == seen


@pytest.mark.parametrize(
    "source", ["path.read_text()", "open(x)", "datetime.now(UTC)", "date.today()", "print(1)"]
)
def test_a_call_that_reaches_out_is_seen(source: str) -> None:
    assert list(outside_calls(ast.parse(source)))


@pytest.mark.parametrize("source", ["A = re.compile('a')", "class A:\n    a = (1, re.compile('a'))"])
def test_a_pattern_compiled_at_import_is_seen(source: str) -> None:
    assert list(compiled_at_import(ast.parse(source)))


def test_a_pattern_compiled_in_a_function_is_compiled_when_it_is_asked() -> None:
    assert list(compiled_at_import(ast.parse("def f():\n    return re.compile('a')"))) == []


@pytest.mark.parametrize("source", ["os.environ['X']", "os.getenv('X')", "from os import environ"])
def test_reading_the_environment_is_seen(source: str) -> None:
    assert list(environment_reads(ast.parse(source)))


def bound_twice(tree: ast.Module) -> list[str]:
    """The names that a module's body binds a second time, so that the first is lost for all of it."""
    names = [name for node in tree.body for name in _bound(node)]
    return sorted({name for name in names if names.count(name) > 1})


def _bound(node: ast.stmt) -> list[str]:
    match node:
        case ast.Assign(targets=targets):
            return [target.id for target in targets if isinstance(target, ast.Name)]
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr()):
            return [name]
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.AsyncFunctionDef(name=name):
            return [name]
        case _:
            return []


@pytest.mark.parametrize("package", ["servers", "orchestrator"])
def test_no_module_binds_a_name_of_its_own_twice(package: str) -> None:
    twice = {
        module: names
        for module in ALL
        if within(module, (package,)) and (names := bound_twice(tree_of(module)))
    }

    assert twice == {}


@pytest.mark.parametrize(
    ("source", "names"),
    [("A = 1\nA = 2", ["A"]), ("def f(): ...\nf = 1", ["f"]), ("A: int\nA = 1", []), ("A = 1\nB = A", [])],
)
def test_a_name_bound_twice_is_seen(source: str, names: list[str]) -> None:
    assert bound_twice(ast.parse(source)) == names
