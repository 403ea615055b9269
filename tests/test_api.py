"""The book leaves nothing out: every public name of asyncio's high-level modules is used by one of its programs."""

import json
import re
import subprocess

from press.snippets import Snippet
from tests.proving import newest

# Public names and methods, as the newest interpreter has them.
INTROSPECTION = """
import asyncio, inspect, json

names = []
for module in "runners tasks taskgroups timeouts futures locks queues streams subprocess threads exceptions graph".split():
    module = getattr(asyncio, module, None)
    for name in getattr(module, "__all__", ()):
        thing = getattr(module, name)
        names.append(name)
        if inspect.isclass(thing) and not issubclass(thing, BaseException):
            for owner in thing.__mro__:
                if owner.__module__.split(".")[0] in ("asyncio", "_asyncio"):
                    names += [name + "." + attribute for attribute in vars(owner)]
print(json.dumps(sorted({name for name in names if not any(part.startswith("_") for part in name.split("."))})))
"""

# Names that no program needs to write, and why.
UNWRITTEN = {
    "FrameCallGraphEntry": "what capture_call_graph returns is made of these",
    "FutureCallGraph": "what capture_call_graph returns is one",
    "SendfileNotAvailableError": "only where the system has no sendfile",
    "StreamReader": "open_connection and start_server make them",
    "StreamReader.feed_data": "the protocol's side of a stream, not documented",
    "StreamReader.feed_eof": "the protocol's side of a stream",
    "StreamReader.set_transport": "the protocol's side of a stream, not documented",
    "StreamReaderProtocol": "what stands behind a stream, not documented",
    "StreamWriter": "open_connection and start_server make them",
    "Timeout": "timeout() and timeout_at() make them",
}


def test_every_public_name_is_in_a_program(snippets: dict[str, Snippet]):
    """Functions, classes and methods; a name that a newer Python adds fails here until a program shows it."""
    executable = newest().executable
    names = json.loads(subprocess.run([executable, "-c", INTROSPECTION], capture_output=True, check=True).stdout)
    assert len(names) > 150, f"{executable} names only {names}"
    words = set(re.findall(r"\w+", "\n".join(snippet.program for snippet in snippets.values())))
    unseen = {name for name in names if name.rpartition(".")[2] not in words}
    missing = sorted(unseen - UNWRITTEN.keys())
    assert not missing, f"no program uses asyncio's {missing}\n    mend: write one, on the page where it belongs"
    needless = sorted(UNWRITTEN.keys() - unseen)
    assert not needless, f"tests/test_api.py: UNWRITTEN exempts {needless}, which programs use; take them out"
