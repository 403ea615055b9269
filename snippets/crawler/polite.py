# /// script
# requires-python = ">=3.7"
# ///

import asyncio
from collections import defaultdict
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

SECONDS = {"quick.example": 0.05, "slow.example": 0.5}


class Host:
    def __init__(self, at_once, per_second):
        self.places = asyncio.Semaphore(at_once)
        self.pause, self.free_at = 1 / per_second, 0

    @asynccontextmanager
    async def turn(self):
        async with self.places:
            now = asyncio.get_running_loop().time()
            mine = max(now, self.free_at)
            self.free_at = mine + self.pause
            await asyncio.sleep(mine - now)
            yield


async def fetch(url, hosts, begun, start):
    host = urlsplit(url).netloc
    async with hosts[host].turn():
        now = asyncio.get_running_loop().time()
        begun[host].append(round(now - start, 1))
        await asyncio.sleep(SECONDS[host])


async def main():
    start = asyncio.get_running_loop().time()
    hosts, begun = defaultdict(lambda: Host(2, 10)), defaultdict(list)
    urls = [f"http://{host}/{n}" for n in range(6) for host in SECONDS]
    await asyncio.gather(*(fetch(u, hosts, begun, start) for u in urls))
    for host, times in begun.items():
        print(host, times)


asyncio.run(main())
