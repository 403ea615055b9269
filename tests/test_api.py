"""The book leaves nothing out: every public name of asyncio's high-level modules is used by one of its programs.

A method counts where a program calls something of that name, and names its class or what makes one: `limit.acquire()` of
a lock is no use of a semaphore's. Which of two such objects it calls is not looked at, and neither are comments and texts.
"""

import ast
import json
import subprocess

import pytest

from press.snippets import Snippet
from tests.proving import newest

# Public names, and the methods that each class defines itself, as the newest interpreter has them.
INTROSPECTION = """
import asyncio, inspect, json

modules = "coroutines exceptions futures graph locks queues runners streams subprocess taskgroups tasks threads timeouts"
things = {"Process": asyncio.subprocess.Process}  # documented, but not in __all__
for module in modules.split():
    module = getattr(asyncio, module, None)
    names = [name for name in getattr(module, "__all__", ()) if not name.startswith("_")]
    things.update((name, getattr(module, name)) for name in names)
del things["StreamReaderProtocol"]  # stands behind a stream, not documented
names = list(things)
for name, thing in things.items():
    if inspect.isclass(thing) and not issubclass(thing, BaseException):
        names += [name + "." + attribute for attribute in vars(thing) if not attribute.startswith("_")]
print(json.dumps(sorted(names)))
"""

# Class → what else gives a program one.
MADE_BY = {
    "FrameCallGraphEntry": {"capture_call_graph"},
    "Future": {"create_future", "gather", "run_in_executor", "wrap_future"},
    "FutureCallGraph": {"capture_call_graph"},
    "Process": {"create_subprocess_exec", "create_subprocess_shell"},
    "Queue": {"LifoQueue", "PriorityQueue"},
    "Semaphore": {"BoundedSemaphore"},
    "StreamReader": {"open_connection", "open_unix_connection", "start_server", "start_unix_server"},
    "StreamWriter": {"open_connection", "open_unix_connection", "start_server", "start_unix_server"},
    "Task": {"create_task", "current_task"},
    "Timeout": {"timeout", "timeout_at"},
}

# Names that no program needs to write, and why.
UNWRITTEN = {
    "FrameCallGraphEntry": "what capture_call_graph returns is made of these",
    "FutureCallGraph": "what capture_call_graph returns is one",
    "Process": "create_subprocess_exec and create_subprocess_shell make them",
    "StreamReader.set_transport": "the protocol's side of a stream, not documented",
    "Task.set_exception": "refuses",
    "Timeout": "timeout() and timeout_at() make them",
}


def test_every_public_name_is_in_a_program(snippets: dict[str, Snippet]):
    """Functions, classes and methods; a name that a newer Python adds fails here until a program shows it."""
    executable = newest().executable
    names = json.loads(subprocess.run([executable, "-c", INTROSPECTION], capture_output=True, check=True).stdout)
    assert len(names) > 140, f"{executable} names only {names}"
    uses = [words(snippet.program) for snippet in snippets.values()]
    unseen = {name for name in names if not any(is_used(name, used) for used in uses)}
    missing = sorted(unseen - UNWRITTEN.keys())
    assert not missing, f"no program uses asyncio's {missing}\n    mend: write one, on the page where it belongs"
    needless = sorted(UNWRITTEN.keys() - unseen)
    assert not needless, f"tests/test_api.py: UNWRITTEN exempts {needless}, which programs use; take them out"


def words(program: str) -> frozenset[str]:
    """The names and attributes in the code of ``program``; of what today's Python cannot read, there are none."""
    try:
        nodes = list(ast.walk(ast.parse(program)))
    except SyntaxError:
        return frozenset()
    found = [getattr(node, field, None) for node in nodes for field in ("id", "attr", "name")]
    return frozenset(word for word in found if isinstance(word, str))


def is_used(name: str, used: frozenset[str]) -> bool:
    """Whether a program with the words ``used`` uses ``name``, which is `Class.method` or a name by itself."""
    owner, _, name = name.rpartition(".")
    return name in used and (not owner or not used.isdisjoint({owner, *MADE_BY.get(owner, ())}))


@pytest.mark.parametrize(
    ("program", "used"),
    [
        ("asyncio.Semaphore(2).locked()", True),
        ("from asyncio import BoundedSemaphore as S\nS(2).locked()", True),
        ("asyncio.Lock().locked()", False),
        ("asyncio.Semaphore(2)  # is it locked?", False),
        ("print 'Semaphore locked'", False),
    ],
)
def test_a_method_is_used_where_its_class_is(program: str, used: bool):
    """Another class's method of the same name, or a comment, does not count."""
    assert is_used("Semaphore.locked", words(program)) == used
