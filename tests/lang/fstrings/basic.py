# 2.4.3 f-strings
name, n = 'Ada', 3
print(f'hello {name}', f'{n + 1} {n * 2}', f'{name}{n}', f'', f'plain')  # prints: hello Ada 4 6 Ada3  plain
print(f'{{literal}} {n}}}', f"{name!r} {n!s}", f'{"nested"} {[1, 2][0]} { {"a": 1}["a"] }')
# prints: {literal} 3} 'Ada' 3 nested 1 1
print(f'a' 'b' f'{n}' 'c{n}')  # prints: ab3c{n}
print(f'{1.5} {None} {[1, "x"]} {(1,)}')  # prints: 1.5 None [1, 'x'] (1,)
print(f'{n if n > 2 else "small"} {len(name)} {(lambda x: x * 2)(n)}')  # prints: 3 3 6
print(f'{n=} {n + 1 = } {name=!s}')  # prints: n=3 n + 1 = 4 name=Ada
print(f'''multi
{name}
line''')  # prints: multi
# prints: Ada
# prints: line
