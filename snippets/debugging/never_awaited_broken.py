# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import logging


class Show(logging.Handler):
    def emit(self, record):
        lines = record.getMessage().splitlines()
        print(record.name, lines[0].rpartition(": ")[2], sep=": ")
        for where, code in zip(lines[1:], lines[2:]):
            if __file__ in where:
                print("  made in", where.split()[-1], "-", code.strip())
        print("  freed in", lines[-1].strip())


logging.getLogger("py.warnings").addHandler(Show())
logging.captureWarnings(True)


async def save(page):
    await asyncio.sleep(0.1)


def save_all(pages):
    return list(map(save, pages))


async def main():
    jobs = save_all(["tea"])
    await asyncio.sleep(0.1)
    jobs.clear()


asyncio.run(main(), debug=True)
