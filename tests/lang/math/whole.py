# math: floor, ceil, trunc
import math
for x in (2.5, -2.5, 0.0, -0.0, 7, -7, True, 1e20, -0.5, 1e300):
    print(math.floor(x), math.ceil(x), math.trunc(x))
# prints: 2 3 2
# prints: -3 -2 -2
# prints: 0 0 0
# prints: 0 0 0
# prints: 7 7 7
# prints: -7 -7 -7
# prints: 1 1 1
# prints: 100000000000000000000 100000000000000000000 100000000000000000000
# prints: -1 0 0
# prints: 1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160 1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160 1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160
def attempt(f, *arguments):
    try:
        print(f(*arguments))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
for f in (math.floor, math.ceil, math.trunc):
    attempt(f, math.inf)
    attempt(f, math.nan)
    attempt(f, 'a')
    attempt(f, None)
    attempt(f, 1j)
# prints: OverflowError cannot convert float infinity to integer
# prints: ValueError cannot convert float NaN to integer
# prints: TypeError must be real number, not str
# prints: TypeError must be real number, not NoneType
# prints: TypeError must be real number, not complex
# prints: OverflowError cannot convert float infinity to integer
# prints: ValueError cannot convert float NaN to integer
# prints: TypeError must be real number, not str
# prints: TypeError must be real number, not NoneType
# prints: TypeError must be real number, not complex
# prints: OverflowError cannot convert float infinity to integer
# prints: ValueError cannot convert float NaN to integer
# prints: TypeError type str doesn't define __trunc__ method
# prints: TypeError type NoneType doesn't define __trunc__ method
# prints: TypeError type complex doesn't define __trunc__ method
class R:
    def __floor__(self):
        return 'floor'
    def __ceil__(self):
        return 'ceil'
    def __trunc__(self):
        return 'trunc'
print(math.floor(R()), math.ceil(R()), math.trunc(R()))  # prints: floor ceil trunc
class F:
    def __float__(self):
        return -1.5
class I:
    def __index__(self):
        return 9
print(math.floor(F()), math.ceil(F()), math.floor(I()), math.ceil(I()))  # prints: -2 -1 9 9
attempt(math.trunc, F())  # prints: TypeError type F doesn't define __trunc__ method
attempt(math.trunc, object())  # prints: TypeError type object doesn't define __trunc__ method
attempt(math.floor, object())  # prints: TypeError must be real number, not object
attempt(math.sqrt, R())  # prints: TypeError must be real number, not R
class G(float):
    def __floor__(self):
        return 'own floor'
class N(int):
    pass
print(math.floor(G(2.5)), math.ceil(G(2.5)), math.trunc(G(2.5)), type(math.floor(N(5))).__name__, type(math.trunc(True)).__name__)
# prints: own floor 3 2 int int
