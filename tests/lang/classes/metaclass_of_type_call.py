# 3.3.3.3 Determining the metaclass: type(name, bases, dict) makes and initialises by the bases' metaclass
class Meta(type):
    def __new__(meta, name, bases, namespace):
        print("new", name)
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace):
        print("init", name)


class Base(metaclass=Meta):
    pass
# prints: new Base
# prints: init Base


made = type("Made", (Base,), {})  # prints: new Made
# prints: init Made
print(type(made).__name__)  # prints: Meta
