# 3.2.11 Modules: __dict__ is the namespace of the module; what is stored in it is a global name
# oracle: none (the oracle's __main__ is another module)
import sys

module = sys.modules[__name__]


def read():
    return stored, updated


module.__dict__["stored"] = 1
vars(module).update(updated=2)
print(read(), module.stored, "stored" in globals())  # prints: (1, 2) 1 True
del vars(module)["stored"]
try:
    read()
except NameError as e:
    print(e)  # prints: name 'stored' is not defined
print("stored" in vars(module), vars(module)["__name__"], hasattr(module, "stored"), vars(module).setdefault("given", 3), given)
# prints: False __main__ False 3 3
module.__dict__["len"] = lambda x: "shadowed"
print(len([]))  # prints: shadowed
print(vars(module).pop("len") is not None, len([]), sorted(set(vars(module)) & {"read", "module", "stored", "updated"}))
# prints: True 0 ['module', 'read', 'updated']
