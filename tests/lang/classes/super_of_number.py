# 3.3.8 int's methods by super() get both operands as they are
class Money(int):
    def __add__(self, other):
        return Money(super().__add__(other))
    def __sub__(self, other):
        return Money(super().__sub__(other))
    def __repr__(self):
        return f'Money({super().__repr__()})'
print(Money(1) + Money(2), Money(9) - Money(4), Money(1) + 5)  # prints: Money(3) Money(5) Money(6)
print(super(Money, Money(3)).__mul__(Money(5)))  # prints: 15
print(sum([Money(1), Money(2)], Money(0)))  # prints: Money(3)
