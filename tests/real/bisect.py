# modules: bisect colorsys
# without: _bisect
# Positions in sorted lists; colours there and back.
import bisect
import colorsys

scores = [1, 3, 3, 3, 7, 9]
for x in range(11):
    print(x, bisect.bisect_left(scores, x), bisect.bisect_right(scores, x), bisect.bisect(scores, x, 2), bisect.bisect_left(scores, x, 1, 4))
words = ["a", "bb", "cc", "dddd"]
print(bisect.bisect_left(words, 2, key=len), bisect.bisect_right(words, 2, key=len), bisect.bisect_right(words, 3, 1, 3, key=len))
for insort in (bisect.insort, bisect.insort_left, bisect.insort_right):
    values = []
    for x in [5, 1, 4, 1, 5.0, 9, True, 2]:
        insort(values, x)
    print(values)
    rows = [("x", 1), ("y", 3)]
    insort(rows, ("z", 2), key=lambda row: row[1])
    insort(rows, ("w", 3), key=lambda row: row[1])
    print(rows)
for function in (bisect.bisect_left, bisect.bisect_right):
    try:
        function(scores, 1, -1)
    except ValueError as e:
        print("ValueError", e)


class Reversed:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        print("compare", self.value, other.value)
        return self.value > other.value


print(bisect.bisect_left([Reversed(n) for n in (9, 5, 3, 1)], Reversed(4)))
print(bisect.bisect_right([Reversed(n) for n in (9, 5, 3, 1)], Reversed(5)))

steps = [0, 0.2, 0.5, 0.75, 1]
seen = 0
for r in steps:
    for g in steps:
        for b in steps:
            seen += 1
            hsv, hls, yiq = colorsys.rgb_to_hsv(r, g, b), colorsys.rgb_to_hls(r, g, b), colorsys.rgb_to_yiq(r, g, b)
            if seen % 9 == 0:
                print((r, g, b), hsv, hls, yiq)
            for back in (colorsys.hsv_to_rgb(*hsv), colorsys.hls_to_rgb(*hls)):
                if max(abs(x - y) for x, y in zip(back, (r, g, b))) > 1e-12:
                    print("not the same", (r, g, b), back)
            back = colorsys.yiq_to_rgb(*yiq)
            if max(abs(x - y) for x, y in zip(back, (r, g, b))) > 1e-3:
                print("not the same", (r, g, b), back)
print(seen, colorsys.yiq_to_rgb(2, 2, 2), colorsys.yiq_to_rgb(-2, -2, -2), [colorsys.hsv_to_rgb(i / 6 + 0.01, 1, 1) for i in range(7)])
