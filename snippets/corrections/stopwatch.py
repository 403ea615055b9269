# /// script
# requires-python = ">=3.3"
# ///

import time

print("perf_counter is the time of day:", time.perf_counter() == time.time())
start = time.perf_counter()
time.sleep(0.2)
print("passed:", round(time.perf_counter() - start, 1), "s")
