# 6.3.3 Slicings
a = [0, 1, 2, 3, 4, 5, 6, 7]
print(a[2:5], a[:3], a[5:], a[:], a[-3:], a[:-3], a[3:3], a[5:2])
# prints: [2, 3, 4] [0, 1, 2] [5, 6, 7] [0, 1, 2, 3, 4, 5, 6, 7] [5, 6, 7] [0, 1, 2, 3, 4] [] []
print(a[::2], a[1::2], a[::-1], a[5:1:-1], a[5:1:-2], a[-1:-9:-3])
# prints: [0, 2, 4, 6] [1, 3, 5, 7] [7, 6, 5, 4, 3, 2, 1, 0] [5, 4, 3, 2] [5, 3] [7, 4, 1]
print(a[100:], a[:100], a[-100:2], a[-100:100:3], a[7:-100:-1])
# prints: [] [0, 1, 2, 3, 4, 5, 6, 7] [0, 1] [0, 3, 6] [7, 6, 5, 4, 3, 2, 1, 0]
print(a[None:None:None], a[:None], a[10**20:], a[:10**20], a[-10**20:1], a[::10**20], a[::-10**20])
# prints: [0, 1, 2, 3, 4, 5, 6, 7] [0, 1, 2, 3, 4, 5, 6, 7] [] [0, 1, 2, 3, 4, 5, 6, 7] [0] [0] [7]
def attempt(f):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(e)
attempt(lambda: a[::0])  # prints: slice step cannot be zero
attempt(lambda: a['a':])  # prints: slice indices must be integers or None or have an __index__ method
attempt(lambda: a[1.0:2])  # prints: slice indices must be integers or None or have an __index__ method
print([1, 2, 3][1:], a is a[:], a == a[:])  # prints: [2, 3] False True
