# /// script
# requires-python = ">=3.7"
# ///

import asyncio


class DebugPolicy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        loop = super().new_event_loop()
        loop.slow_callback_duration = 0.5
        return loop


async def main():
    return asyncio.get_running_loop().slow_callback_duration


asyncio.set_event_loop_policy(DebugPolicy())
print(asyncio.run(main()))
