# print: what stands before an argument that can't be shown is printed
class Bad:
    def __str__(self):
        raise ValueError('bad')
for x in (10 ** 5000, Bad()):
    try:
        print(1, 'two', x, 3, sep='|')
    except ValueError as e:
        print(str(e)[:17])
# prints: 1|two|Exceeds the limit
# prints: 1|two|bad
try:
    print(Bad(), 1)
except ValueError as e:
    print(e)  # prints: bad
print('three', 'four', sep='\n')  # prints: three
# prints: four
