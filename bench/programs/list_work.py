# Lists: appending, indexing, slicing, comprehensions, reversal.
def run(rounds):
    total = 0
    for r in range(rounds):
        items = []
        for i in range(2000):
            items.append(i * r)
        for i in range(0, 2000, 3):
            items[i] = items[-i - 1] + 1
        half = items[500:1500]
        half.reverse()
        squares = [x * x % 1009 for x in half if x % 2 == 0]
        total += sum(squares) + len(squares)
        while items:
            total += items.pop() & 3
    return total


print(run(1600))
