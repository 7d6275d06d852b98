# 3.3.3 Customizing class creation: the class of a class is not set to another layout, nor the class of a function
class C:
    pass


for value in [int, 5]:
    try:
        C.__class__ = value
    except TypeError as e:
        print(e)
# prints: __class__ assignment only supported for mutable types or ModuleType subclasses
# prints: __class__ must be set to a class, not 'int' object
try:
    del C.__class__
except TypeError as e:
    print(e)  # prints: can't delete __class__ attribute
print(type(C), C.__class__)  # prints: <class 'type'> <class 'type'>
