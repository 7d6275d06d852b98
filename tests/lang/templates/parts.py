# 2.6.3 t-strings: strings and interpolations in turn, nothing joined
name, n = 'World', 3
t = t'Hello {name}! {n + 1:>{n}}{n!r}'
print(t.strings)
print([i.value for i in t.interpolations], t.values)
print([i.expression for i in t.interpolations])
print([i.conversion for i in t.interpolations], [i.format_spec for i in t.interpolations])
print(t''.strings, t''.interpolations)
print(t'{n}'.strings, t'plain'.strings, t'{n}{n}'.strings)
print(type(t).__name__, type(t.interpolations[0]).__name__)
# prints: ('Hello ', '! ', '', '')
# prints: ['World', 4, 3] ('World', 4, 3)
# prints: ['name', 'n + 1', 'n']
# prints: [None, None, 'r'] ['', '>3', '']
# prints: ('',) ()
# prints: ('', '') ('plain',) ('', '', '')
# prints: Template Interpolation
