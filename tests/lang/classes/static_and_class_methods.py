# 3.3.2.2 Implementing descriptors: staticmethod, classmethod and property in a body
class Temperature:
    count = 0

    def __init__(self, celsius):
        self._celsius = celsius
        type(self).count += 1

    @classmethod
    def from_fahrenheit(cls, f):
        return cls((f - 32) * 5 / 9)

    @staticmethod
    def valid(value):
        return value >= -273

    @property
    def kelvin(self):
        return self._celsius + 273

    @kelvin.setter
    def kelvin(self, value):
        self._celsius = value - 273

    @kelvin.deleter
    def kelvin(self):
        self._celsius = None

t = Temperature.from_fahrenheit(212)
print(t.kelvin, Temperature.count, Temperature.valid(-300), t.valid(0))  # prints: 373.0 1 False True
t.kelvin = 300
print(t._celsius)  # prints: 27
del t.kelvin
print(t._celsius)  # prints: None
class Sub(Temperature): pass
print(type(Sub.from_fahrenheit(32)).__name__, Sub.count, Temperature.count)  # prints: Sub 2 1
