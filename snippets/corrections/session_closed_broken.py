# /// script
# requires-python = ">=3.7"
# ///

import asyncio


class Session:
    closed = False

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        self.closed = True
        print("the session is closed")

    async def get(self, page):
        if self.closed:
            raise RuntimeError("Session is closed")
        await asyncio.sleep(0.1)
        return "text of " + page


async def fetch(page, session):
    try:
        return await session.get(page)
    except Exception as error:
        print("fetch:", error)


async def consume(session):
    for page in "abc":
        print("page:", await fetch(page, session))


async def main():
    async with Session() as session:
        print("page:", await fetch("start", session))
        consuming = asyncio.ensure_future(consume(session))
    await asyncio.sleep(1)


asyncio.run(main())
