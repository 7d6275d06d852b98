# 8.4.2 except* clause: what the compiler refuses
try: pass
except* ValueError: pass
except KeyError: pass  # raises: SyntaxError: cannot have both 'except' and 'except*' on the same 'try'
# ---
try: pass
except*: pass  # raises: SyntaxError: expected one or more exception types
# ---
for i in []:
    try: pass
    except* ValueError:
        break  # raises: SyntaxError: 'break', 'continue' and 'return' cannot appear in an except* block
# ---
def f():
    try: pass
    except* ValueError:
        return 1  # raises: SyntaxError: 'break', 'continue' and 'return' cannot appear in an except* block
# ---
for i in []:
    try: pass
    except* ValueError:
        if i:
            continue  # raises: SyntaxError: 'break', 'continue' and 'return' cannot appear in an except* block
