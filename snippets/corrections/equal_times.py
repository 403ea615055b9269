# /// script
# requires-python = ">=3.5"
# ///

import heapq


async def launch():
    pass


early, late = launch(), launch()
timers = []
heapq.heappush(timers, (5, early))
try:
    heapq.heappush(timers, (5, late))
except TypeError as error:
    print("TypeError:", error)
early.close()
late.close()
