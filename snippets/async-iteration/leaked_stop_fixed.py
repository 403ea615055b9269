# /// script
# requires-python = ">=3.10"
# ///

import asyncio

ORDERS = {"ann": ["tea", "bun"], "bo": [], "cy": ["jam"]}


async def orders(customer):
    for order in ORDERS[customer]:
        await asyncio.sleep(0.1)
        yield order


async def first_orders():
    for customer in ORDERS:
        yield customer, await anext(orders(customer), "(nothing)")


async def main():
    async for customer, order in first_orders():
        print(customer, order)
    print("all customers are done")


asyncio.run(main())
