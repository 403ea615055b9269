# /// script
# requires-python = ">=3.5"
# ///

import asyncio
import inspect

Loop = asyncio.SelectorEventLoop


def show(title, function, name):
    parameter = inspect.signature(function).parameters.get(name)
    if parameter is None:
        print(title, "has no", name)
    elif type(parameter.default) is object:
        print(title, "refuses", name)
    else:
        print(title, "takes", parameter)


show("Future.set_result", asyncio.Future.set_result, "result")
show("Handle", asyncio.Handle, "context")
show("TimerHandle", asyncio.TimerHandle, "context")
show("loop.call_soon", Loop.call_soon, "context")
show("loop.create_server", Loop.create_server, "start_serving")
show("loop.create_server", Loop.create_server, "ssl_handshake_timeout")
show("loop.subprocess_exec", Loop.subprocess_exec, "text")
show("loop.subprocess_shell", Loop.subprocess_shell, "text")
show("PriorityQueue", asyncio.PriorityQueue, "loop")
show("LifoQueue", asyncio.LifoQueue, "loop")
if hasattr(asyncio, "run"):
    show("run", asyncio.run, "debug")
if hasattr(asyncio, "eager_task_factory"):
    show("eager_task_factory", asyncio.eager_task_factory, "name")
    show("eager_task_factory", asyncio.eager_task_factory, "eager_start")
