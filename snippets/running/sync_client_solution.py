# /// script
# requires-python = ">=3.11"
# ///

import asyncio


class AsyncClient:
    async def connect(self):
        self.loop = asyncio.get_running_loop()

    async def get(self, path):
        assert self.loop is asyncio.get_running_loop()
        await asyncio.sleep(0.1)
        return "page " + path


class Client:
    def __enter__(self):
        self._runner = asyncio.Runner()
        self._client = AsyncClient()
        self._runner.run(self._client.connect())
        return self

    def get(self, path):
        return self._runner.run(self._client.get(path))

    def __exit__(self, *error):
        self._runner.close()


with Client() as client:
    print(client.get("/a"))
    print(client.get("/b"))
