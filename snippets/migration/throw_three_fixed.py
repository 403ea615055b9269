# /// script
# requires-python = ">=3.5"
# ///


async def work():
    try:
        await pause()
    except ValueError as error:
        print("caught", error)


class pause:
    def __await__(self):
        yield "waiting"


coro = work()
print(coro.send(None))
try:
    coro.throw(ValueError("no tea"))
except StopIteration:
    print("ended")
