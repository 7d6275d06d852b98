# 3.3.3.6 Creating the class object: __class__ in a method is the class it stands in
class A:
    def me(self):
        return __class__
    @staticmethod
    def static():
        return __class__.__name__
    def nested(self):
        class Inner:
            def me(self):
                return __class__
            outer = __class__
        return Inner

class B(A):
    pass

print(A().me() is A, B().me() is A, B.static())  # prints: True True A
inner = A().nested()
print(inner.__name__, inner.outer is A, inner().me() is inner)  # prints: Inner True True
try:
    class C:
        print(__class__)
except NameError as e:
    print(e)  # prints: name '__class__' is not defined
print('__classcell__' in vars(A), '__class__' in vars(A))  # prints: False False
