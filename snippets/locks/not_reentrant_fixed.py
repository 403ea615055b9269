# /// script
# requires-python = ">=3.7"
# ///

import asyncio


class Account:
    def __init__(self, amount):
        self.amount = amount
        self.lock = asyncio.Lock()

    def _withdraw(self, amount):
        self.amount -= amount

    async def withdraw(self, amount):
        async with self.lock:
            self._withdraw(amount)

    async def close(self):
        async with self.lock:
            self._withdraw(self.amount)


async def main():
    account = Account(10)
    try:
        await asyncio.wait_for(account.close(), 1)
    except asyncio.TimeoutError:
        print("still waiting after 1 s")
    print("left:", account.amount)


asyncio.run(main())
