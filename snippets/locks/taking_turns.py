# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def speak(name, lock):
    for turn in range(2):
        async with lock:
            print(name, turn)
            await asyncio.sleep(0.1)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(speak("Mei", lock), speak("Bo", lock))


asyncio.run(main())
