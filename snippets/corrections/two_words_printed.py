print("N", 1)
