# /// script
# requires-python = ">=3.5.3"
# ///

import asyncio


def attempt(function, *args):
    try:
        function(*args)
    except RuntimeError as error:
        print("RuntimeError:", error)


def inside():
    print("running:", loop.is_running())
    attempt(loop.run_until_complete, loop.create_future())
    attempt(loop.close)
    loop.stop()
    loop.call_soon(print, "next turn")


loop = asyncio.new_event_loop()
loop.call_soon(inside)
loop.call_soon(print, "same turn")
loop.run_forever()
print("stopped, running:", loop.is_running())
loop.call_soon(loop.stop)
attempt(loop.run_until_complete, loop.create_future())
loop.close()
print("closed:", loop.is_closed())
attempt(loop.call_soon, print)
