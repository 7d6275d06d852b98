# 5.2 list[int] is hashed by its parts: equal ones are one key
d = {list[int]: 1, (1, dict[str, int]): 2}
print(d[list[int]], d[1, dict[str, int]], list[int] in {list[int]}, len({list[int], list[int], list[str]}))
# prints: 1 2 True 2
print(hash(list[int]) == hash(list[int]), hash(list[int]) == hash(list[str]))  # prints: True False
class Meta(type):
    def __hash__(cls):
        print('hashed')
        return 7
class C(metaclass=Meta):
    pass
print(d.get(list[C]))  # prints: hashed
# prints: None
try:
    hash(list[[]])
except TypeError as e:
    print(e)  # prints: unhashable type: 'list'
print(hash(int | str) == (str | int).__hash__())  # prints: True
