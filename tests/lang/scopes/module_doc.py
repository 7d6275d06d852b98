"""What this program is."""
# 7.1 Expression statements: a text that opens a module is its __doc__
print(__doc__, __name__)  # prints: What this program is. __main__
names = {}
exec('"""Other"""\nx = 1', names)
print(names["__doc__"])  # prints: Other
names = {}
exec('x = 1\n"""no doc"""', names)
print("__doc__" in names)  # prints: False
# ---
# 6.2.1 Identifiers: a text further down is no __doc__
x = 1
"""no doc"""
print(__doc__ == "no doc")  # prints: False
