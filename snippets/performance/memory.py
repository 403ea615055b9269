# /// script
# requires-python = ">=3.7"
# [tool.press]
# real-time = "starts 200 threads"
# ///

import asyncio
import threading
import tracemalloc


def in_memory():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096


async def wait_for(event):
    await event.wait()


async def per_task(count):
    event = asyncio.Event()
    tracemalloc.start()
    tasks = [asyncio.create_task(wait_for(event)) for _ in range(count)]
    await asyncio.sleep(0)
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    event.set()
    await asyncio.gather(*tasks)
    return size / count


def per_thread(count):
    event = threading.Event()
    before = in_memory()
    threads = [threading.Thread(target=event.wait) for _ in range(count)]
    for thread in threads:
        thread.start()
    size = in_memory() - before
    event.set()
    for thread in threads:
        thread.join()
    return size / count


task, thread = asyncio.run(per_task(2000)), per_thread(200)
print(f"a task: {task / 1000:.0f} kB")
print("a thread needs as much as 3 tasks:", thread > 3 * task)
