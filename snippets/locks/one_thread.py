# /// script
# requires-python = ">=3.7"
# ///

import asyncio

visits = {"in one go": 0, "across an await": 0}


async def count():
    visits["in one go"] += 1

    before = visits["across an await"]
    await asyncio.sleep(0)
    visits["across an await"] = before + 1


async def main():
    await asyncio.gather(*(count() for _ in range(100)))
    print(visits)


asyncio.run(main())
