# super: what is wrong with it is found when it is called
class A:
    def none():
        return super()
    def star(*args):
        return super()
    def wrong(self):
        self = 5
        return super()

for f in (A.none, A().star, A().wrong):
    try:
        f()
    except (RuntimeError, TypeError) as e:
        print(type(e).__name__, e)
# prints: RuntimeError super(): no arguments
# prints: RuntimeError super(): no arguments
# prints: TypeError super(type, obj): obj (instance of int) is not an instance or subtype of type (A).

def outside(self):
    return super()

try:
    outside(A())
except RuntimeError as e:
    print(e)  # prints: super(): __class__ cell not found
