# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import io


class Terminal(io.StringIO):
    def isatty(self):
        return True


class Progress:
    def __init__(self, total, stream):
        self.total, self.stream, self.done = total, stream, 0

    def show(self, line=""):
        if self.stream.isatty():
            bar = ("#" * (10 * self.done // self.total)).ljust(10, "-")
            line = f"\r\x1b[K{line}[{bar}] {self.done}/{self.total}"
        print(line, end="", file=self.stream, flush=True)


async def main(stream):
    progress = Progress(2, stream)
    progress.show()
    for name in ("fetch", "report"):
        await asyncio.sleep(0.1)
        progress.done += 1
        progress.show(f"{name}: ok\n")


for stream in (io.StringIO(), Terminal()):
    asyncio.run(main(stream))
    print(type(stream).__name__, repr(stream.getvalue()))
