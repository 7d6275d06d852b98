# warnings: warn, filters, catch_warnings
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("first")
    warnings.warn("second", DeprecationWarning)
    warnings.warn(RuntimeWarning("third"))
    warnings.warn_explicit("fourth", UserWarning, "file.py", 7)
print([(str(w.message), w.category.__name__) for w in caught], caught[3].filename, caught[3].lineno)
# prints: [('first', 'UserWarning'), ('second', 'DeprecationWarning'), ('third', 'RuntimeWarning'), ('fourth', 'UserWarning')] file.py 7
with warnings.catch_warnings(record=True) as caught:
    warnings.resetwarnings()
    warnings.simplefilter("ignore", UserWarning)
    warnings.warn("no")
    warnings.warn("yes", RuntimeWarning)
    for _ in range(3):
        warnings.warn("again", RuntimeWarning)
print(sorted({str(w.message) for w in caught}))  # prints: ['again', 'yes']
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("raised", FutureWarning)
    except FutureWarning as e:
        print(type(e).__name__, e)  # prints: FutureWarning raised
print(warnings.formatwarning("text", UserWarning, "f.py", 3, "  code()"), end="")  # prints: f.py:3: UserWarning: text
# prints:   code()
# prints: ValueError
for wrong in (lambda: warnings.simplefilter("no"), lambda: warnings.warn("x", int)):
    try:
        wrong()
    except (ValueError, TypeError, AssertionError) as e:
        print(type(e).__name__)  # prints: TypeError
@warnings.deprecated("use other")
def old():
    return 1
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(old(), str(caught[0].message), caught[0].category.__name__, old.__deprecated__)
    # prints: 1 use other DeprecationWarning use other
  
