# 3.3.8 Emulating numeric types: the special methods of int and float
import math
print((2.5).__floor__(), (-2.5).__floor__(), (2.5).__ceil__(), (-2.5).__ceil__(), (-2.5).__trunc__(), (2.5).__round__(), (2.567).__round__(2), (2.5).__int__())
# prints: 2 -3 3 -2 -2 2 2.57 2
print((2.5).__divmod__(2), (2.5).__rdivmod__(7), (5).__rdivmod__(7), (5).__divmod__('a'), (5).__divmod__(2.5), (-7.5).__divmod__(True))
# prints: (1.0, 0.5) (2.0, 2.0) (1, 2) NotImplemented NotImplemented (-8.0, 0.5)
print((2.5).__pow__(2), (2.5).__rpow__(2), (5).__pow__(2, 3), (5).__rpow__(2, 3), (5).__pow__(2, None), (5).__pow__(2, 'a'), (5).__pow__(2.5), (2).__pow__(-1, 7))
# prints: 6.25 5.656854249492381 1 2 25 NotImplemented NotImplemented 4
print((5).__getnewargs__(), (2.5).__getnewargs__(), True.__getnewargs__(), float.__getformat__('double'), math.floor(-0.5), math.ceil(-0.5))
# prints: (5,) (2.5,) (1,) IEEE, little-endian -1 0
def attempt(f):
    try:
        print(f())
    except (TypeError, ValueError, ArithmeticError) as e:
        print(type(e).__name__, e)
attempt(lambda: float('inf').__floor__())  # prints: OverflowError cannot convert float infinity to integer
attempt(lambda: float('nan').__ceil__())  # prints: ValueError cannot convert float NaN to integer
attempt(lambda: (2.5).__pow__(2, 3))  # prints: TypeError pow() 3rd argument not allowed unless all arguments are integers
attempt(lambda: (5).__pow__(2, 0))  # prints: ValueError pow() 3rd argument cannot be 0
attempt(lambda: (5).__divmod__(0))  # prints: ZeroDivisionError division by zero
attempt(lambda: (0.0).__rdivmod__(1))  # prints: ZeroDivisionError division by zero
class I(int):
    def __rdivmod__(self, other):
        return 'own', other
print(divmod(7, I(2)), divmod(I(7), 2), I(7).__divmod__(I(2)), pow(I(2), 10, I(1000)))  # prints: ('own', 7) (3, 1) (3, 1) 24
