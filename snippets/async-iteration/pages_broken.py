# /// script
# requires-python = ">=3.7"
# ///

import asyncio


class Pages:
    def __init__(self, last):
        self.number, self.last = 0, last

    def __iter__(self):
        return self

    async def __next__(self):
        if self.number == self.last:
            raise StopIteration
        self.number += 1
        await asyncio.sleep(0.1)
        return "page {}".format(self.number)


async def main():
    for page in Pages(2):
        print(type(page).__name__, await page)
    print("done")


asyncio.run(main())
