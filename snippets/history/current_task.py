# /// script
# requires-python = ">=3.7"
# ///

from asyncio import all_tasks, current_task, run


async def main():
    print(all_tasks() == {current_task()})


run(main())
