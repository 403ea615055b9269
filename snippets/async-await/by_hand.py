# /// script
# requires-python = ">=3.5"
# ///

import inspect
import types


@types.coroutine
def ask(question):
    answer = yield question
    return answer


async def order():
    print("  order begins")
    drink = await ask("what to drink?")
    return "one " + drink


async def visit():
    print("  visit begins")
    wish = await order()
    return wish + ", please"


guest = visit()
print(type(guest).__name__, inspect.getcoroutinestate(guest))
print(guest.send(None))
print(inspect.getcoroutinestate(guest))
try:
    guest.send("tea")
except StopIteration as stop:
    print(stop.value)
print(inspect.getcoroutinestate(guest))
