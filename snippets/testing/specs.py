# /// script
# requires-python = ">=3.8"
# ///

import asyncio
from unittest import mock


class Bank:
    def balance(self):
        return 0

    async def pay(self, money):
        raise OSError("no bank in a test")


async def buy(bank, money):
    if bank.balance() < money:
        return "too poor"
    await bank.pay(money)
    return "paid"


for bank in (mock.AsyncMock(), mock.MagicMock(spec=Bank)):
    print(type(bank.balance).__name__, type(bank.pay).__name__)
bank.balance.return_value = 10
print(asyncio.run(buy(bank, 4)))

with mock.patch.object(Bank, "balance", return_value=10):
    with mock.patch.object(Bank, "pay") as pay:
        print(asyncio.run(buy(Bank(), 4)))
pay.assert_awaited_once_with(4)
