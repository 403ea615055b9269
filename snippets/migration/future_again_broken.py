# /// script
# requires-python = ">=3.7,<3.15"
# ///

import asyncio


class Bell(asyncio.Future):
    def ring_again(self):
        self.__init__(loop=self.get_loop())


async def main():
    bell = Bell()
    for sound in "ding", "dong":
        bell.set_result(sound)
        print(await bell)
        bell.ring_again()


asyncio.run(main())
