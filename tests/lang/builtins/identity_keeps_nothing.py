# 3.1 Objects, values and types: an object's identity does not keep it alive


class Box:
    def __init__(self, room):
        self.room = room


total = 0
for i in range(400):
    box = Box([i] * 100_000)  # 800 KB each
    seen = {box}
    total += len({id(box), id(box)}) + (box in seen)
print(total)  # prints: 800

kept = [Box(i) for i in range(5)]
before = [id(box) for box in kept]
for i in range(100):
    id(Box([i] * 100_000))
    repr(lambda: i)
print(before == [id(box) for box in kept], len(set(before)))  # prints: True 5

d = {box: box.room for box in kept}
for i in range(100):
    d.get(Box([0] * 100_000))
print([d[box] for box in kept])  # prints: [0, 1, 2, 3, 4]
