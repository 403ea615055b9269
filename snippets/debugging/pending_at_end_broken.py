import asyncio
import gc


async def save(page):
    try:
        await asyncio.sleep(0.5)
        print(page, "saved")
    finally:
        print(page, "freed")


async def main():
    asyncio.ensure_future(save("tea"))
    await asyncio.sleep(0.1)
    print("main ends")


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
print("loop closed")
del loop
gc.collect()
print("program ends")
