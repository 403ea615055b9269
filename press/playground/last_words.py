"""What Python says at last, without what differs from run to run: read by the prover, and by Python in a page."""

import re


def without_machine(said: str) -> str:
    """``said`` without what differs from machine to machine: the folder of Python's own modules, and addresses."""
    said = re.sub(r"""(?<![^\s"'(<])(?:/[^"'\n]*?)?/lib/python\d(?:\.\d+|\d+\.zip)/""", "", said)
    return re.sub(r"\b0x[0-9a-f]{6,}\b", "0x…", said)


def exception_line(said: str, kind: str, code: int) -> str:
    """The line in which Python ``said`` which exception it was that nobody caught; its name where it said nothing."""
    if kind == "SystemExit":
        return f"SystemExit: {said.splitlines()[0] if said.strip() else code}"
    named = re.compile(rf"^([ ]*\|?[ ]*)((?:[\w<>]+\.)*{re.escape(kind)}(?:: .*)?)$", re.MULTILINE)
    lines: "list[tuple[str, str]]" = named.findall(said)
    # The last, because what it was chained to comes before; the outermost, because a group's own come after. There is
    # none where the program has an excepthook or a stderr of its own.
    last = said.rstrip().rpartition("\n")[2] or kind
    return min(reversed(lines), key=lambda line: len(line[0]), default=("", last))[1]
