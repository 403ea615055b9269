# /// script
# requires-python = ">=3.7"
# ///

import asyncio


async def main():
    server = await asyncio.start_server(print, "127.0.0.1", 0)
    async with server:
        print("serving:", server.is_serving())
    print("serving:", server.is_serving())


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
