# Built-in functions: repr of containers that hold themselves
a = [1]
a.append(a)
print(a)  # prints: [1, [...]]
b = [a, a]
print(b)  # prints: [[1, [...]], [1, [...]]]
d = {}
d['self'] = d
d['list'] = [d]
print(d)  # prints: {'self': {...}, 'list': [{...}]}
t = ([],)
t[0].append(t)
print(t, t[0])  # prints: ([(...)],) [([...],)]
same = [0]
print([same, same], repr([[[same]]]))  # prints: [[0], [0]] [[[[0]]]]
