# Trees of objects: making instances, methods, recursion.


class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def make(depth):
    if depth == 0:
        return Node(None, None)
    return Node(make(depth - 1), make(depth - 1))


total = 0
long_lived = make(13)
for depth in range(4, 14, 2):
    for i in range(2 ** (14 - depth)):
        total += make(depth).count()
print(total, long_lived.count())
