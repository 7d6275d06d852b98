# 4.4.7 iterators of bytes and bytearray have the methods of iterators
for b in (b'ab', bytearray(b'ab')):
    it = iter(b)
    print(it.__next__(), it.__length_hint__(), it.__iter__() is it, next(it), next(it, 'end'))
# prints: 97 1 True 98 end
# prints: 97 1 True 98 end
class Items:
    def __init__(self, of):
        self.of = of
    def __iter__(self):
        return iter(self.of)
print(list(Items(b'xy')), list(Items(bytearray(b'z'))))  # prints: [120, 121] [122]
