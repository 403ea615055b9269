# /// script
# requires-python = ">=3.9"
# ///

import asyncio
import traceback


def parse(text):
    return int(text)


async def main():
    try:
        await asyncio.to_thread(parse, "tea")
    except ValueError as error:
        print("caught:", error)
        for frame in traceback.extract_tb(error.__traceback__):
            if frame.filename == __file__:
                print("  in", frame.name)


asyncio.run(main())
