# /// script
# requires-python = ">=3.11"
# ///

milk = ValueError("no milk")
stock = ExceptionGroup("stock", [KeyError("jam"), ValueError("cups")])
group = ExceptionGroup("shop", [milk, stock, OSError("down")])

values, others = group.split(ValueError)
print("values:", values.exceptions)
print("others:", others.exceptions)
print("network:", group.subgroup(OSError).exceptions)
print("nothing:", group.subgroup(ZeroDivisionError))
print("by function:", group.subgroup(lambda e: e is milk).exceptions)
print("derived:", repr(group.derive([OSError("up")])))


class ShopError(ExceptionGroup):
    def derive(self, exceptions):
        return ShopError(self.message, exceptions)


shop = ShopError("shop", group.exceptions)
print("own class:", repr(shop.subgroup(KeyError)))
