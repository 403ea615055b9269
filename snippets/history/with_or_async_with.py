# /// script
# requires-python = ">=3.14"
# ///

import asyncio


async def main():
    try:
        with asyncio.Lock():
            pass
    except Exception as error:
        print(error)
        return str(error)


if "async with" not in asyncio.run(main()):
    raise SystemExit("the message does not name async with")
