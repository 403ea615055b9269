def first_orders(customers):
    for orders in customers:
        yield next(iter(orders))


customers = [["tea", "rice"], [], ["ink"]]

for order in first_orders(customers):
    print(order)
print("all customers done")
