# 2.3 Identifiers and keywords
é = 1
变量 = 2
_x1 = 3
print(é + 变量 + _x1)  # prints: 6
ﬁ = 4
print(fi)  # prints: 4
match = case = type = _ = 5
print(match, case, type, _)  # prints: 5 5 5 5
def größe(länge):
    return länge * 2
print(größe(länge=4))  # prints: 8
__ = 6
print(__)  # prints: 6
