# /// script
# requires-python = ">=3.5,<3.7"
# ///

import asyncio


async def main(loop):
    lookup = loop.getaddrinfo("127.0.0.1", 80)
    lookup.add_done_callback(lambda done: print("looked up"))
    print((await lookup)[0][-1])


loop = asyncio.new_event_loop()
loop.run_until_complete(main(loop))
loop.close()
