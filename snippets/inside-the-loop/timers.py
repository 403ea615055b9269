# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()

    def ring(name):
        print(name, "after", round(loop.time() - start, 1))

    tea = loop.call_later(0.2, ring, "tea")
    egg = loop.call_at(start + 0.1, ring, "egg")
    cake = loop.call_later(0.3, ring, "cake")
    bell = loop.call_soon(ring, "bell")
    print("egg is due in", round(egg.when() - loop.time(), 1))
    cake.cancel()
    print("cancelled:", tea.cancelled(), cake.cancelled())
    print("classes:", type(bell).__name__, type(tea).__name__)
    await asyncio.sleep(0.4)


asyncio.run(main())
