# /// script
# requires-python = ">=3.7"
# ///

import asyncio


class Bell(asyncio.Future):
    def ring_again(self):
        return Bell(loop=self.get_loop())


async def main():
    bell = Bell()
    for sound in "ding", "dong":
        bell.set_result(sound)
        print(await bell)
        bell = bell.ring_again()


asyncio.run(main())
