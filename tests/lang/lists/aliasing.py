# 3.1 Objects, values and types: names refer, they do not copy
a = [1]
b = a
b.append(2)
print(a, a is b, a == [1, 2], a is [1, 2])  # prints: [1, 2] True True False
def change(items):
    items.append('in')
    items = ['new']
    items.append('lost')
change(a)
print(b)  # prints: [1, 2, 'in']
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
print(grid)  # prints: [[0, 5, 0], [0, 0, 0]]
