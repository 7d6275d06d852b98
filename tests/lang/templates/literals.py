# 2.6.3 t-strings: adjacent ones are one; raw ones; braces; =
x = 5
print((t'a' t'b{x}' t'c').strings)
print(rt'\d{x}\n'.strings, t'{{{x}}}'.strings)
t = t'{x = } {x=!s} {x=:>3}'
print(t.strings, [(i.expression, i.conversion, i.format_spec) for i in t.interpolations])
t = t"""{
    x
} {x  # comment
}"""
print(t.strings, [i.expression for i in t.interpolations])
print([i.value for i in t'{lambda_}{[*range(3)]}{ {1: 2}[1] }'.interpolations] if (lambda_ := 1) else 0)
# prints: ('ab', 'c')
# prints: ('\\d', '\\n') ('{', '}')
# prints: ('x = ', ' x=', ' x=', '') [('x', 'r', ''), ('x', 's', ''), ('x', None, '>3')]
# prints: ('', ' ', '') ['\n    x', 'x']
# prints: [1, [0, 1, 2], 2]
