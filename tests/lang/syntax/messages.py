# 10 Full grammar: the messages people see most
print 1  # raises: SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?
# ---
x = 1 +  # raises: SyntaxError: invalid syntax
# ---
if x  # raises: SyntaxError: expected ':'
    pass
# ---
if x = 1:  # raises: SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
    pass
# ---
while True print(1)  # raises: SyntaxError: invalid syntax
# ---
x == 1 = 2  # raises: SyntaxError: cannot assign to comparison
# ---
for x y in z: pass  # raises: SyntaxError: invalid syntax
# ---
else:  # raises: SyntaxError: invalid syntax
    pass
# ---
x++  # raises: SyntaxError: invalid syntax
# ---
x = 5 5  # raises: SyntaxError: invalid syntax
# ---
import  # raises: SyntaxError: Expected one or more names after 'import'
# ---
a b  # raises: SyntaxError: invalid syntax
# ---
'abc' = x  # raises: SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?
# ---
True = 1  # raises: SyntaxError: cannot assign to True
# ---
x = yield = 1  # raises: SyntaxError: assignment to yield expression not possible
# ---
class  # raises: SyntaxError: invalid syntax
# ---
x = $  # raises: SyntaxError: invalid syntax
# ---
x = a?b  # raises: SyntaxError: invalid syntax
# ---
x = 1; ; y = 2  # raises: SyntaxError: invalid syntax
# ---
elif x: pass  # raises: SyntaxError: invalid syntax
# ---
def 1f(): pass  # raises: SyntaxError: invalid decimal literal
# ---
"a" "b" c  # raises: SyntaxError: invalid syntax
# ---
exec 'x'  # raises: SyntaxError: Missing parentheses in call to 'exec'. Did you mean exec(...)?
# ---
x = lambda: = 1  # raises: SyntaxError: invalid syntax
# ---
not = 1  # raises: SyntaxError: invalid syntax
