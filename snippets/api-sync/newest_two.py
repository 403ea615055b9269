# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    readings = asyncio.Queue(maxsize=2)
    for reading in (20, 21, 22, 23):
        try:
            readings.put_nowait(reading)
        except asyncio.QueueFull:
            print("forget", readings.get_nowait())
            readings.put_nowait(reading)
    print([readings.get_nowait() for _ in range(readings.qsize())])


asyncio.run(main())
