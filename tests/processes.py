"""What the tests of programs share that run as processes of their own."""

import time
from collections.abc import Callable
from typing import TypeVar

LONGEST = 120  # s that anything in these tests may take on any machine

T = TypeVar("T")


def until(true: Callable[[], T]) -> T:
    """What ``true`` returns, as soon as that is something; fails when that takes too long even for a busy machine."""
    end = time.monotonic() + LONGEST
    while not (found := true()):
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)
    return found


def shown_on(terminal: int) -> str:
    """All that is written to the other end of ``terminal``, a descriptor from pty.openpty, until nobody has it open."""
    written = b""
    with open(terminal, "rb", buffering=0) as stream:
        try:
            while part := stream.read(4096):
                written += part
        except OSError:
            pass  # how Linux tells that the other end is closed
    return written.decode()
