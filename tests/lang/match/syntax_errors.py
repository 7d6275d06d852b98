# 8.6 The match statement: what the compiler refuses
match 1:
    case x: pass  # raises: SyntaxError: name capture 'x' makes remaining patterns unreachable
    case 2: pass
# ---
match 1:
    case _: pass  # raises: SyntaxError: wildcard makes remaining patterns unreachable
    case 2: pass
# ---
match 1:
    case 1 | _ | 2: pass  # raises: SyntaxError: wildcard makes remaining patterns unreachable
# ---
match 1:
    case (1 | other): pass  # raises: SyntaxError: alternative patterns bind different names
# ---
match 1:
    case [a, a]: pass  # raises: SyntaxError: multiple assignments to name 'a' in pattern
# ---
match 1:
    case [a, 1 | 2, {'k': a}]: pass  # raises: SyntaxError: multiple assignments to name 'a' in pattern
# ---
match 1:
    case {'k': a, **a}: pass  # raises: SyntaxError: multiple assignments to name 'a' in pattern
# ---
match 1:
    case [*a, *b]: pass  # raises: SyntaxError: multiple starred names in sequence pattern
# ---
match 1:
    case {'a': 1, 'a': 2}: pass  # raises: SyntaxError: mapping pattern checks duplicate key ('a')
# ---
match 1:
    case {1: 1, 1.0: 2}: pass  # raises: SyntaxError: mapping pattern checks duplicate key (1.0)
# ---
match 1:
    case C(a=1, a=2): pass  # raises: SyntaxError: attribute name repeated in class pattern: a
# ---
match 1:
    case C(a=1, 2): pass  # raises: SyntaxError: positional patterns follow keyword patterns
# ---
match 1:
    case a + b: pass  # raises: SyntaxError: invalid syntax
# ---
match 1:
    case f'{1}': pass  # raises: SyntaxError: patterns may only match literals and attribute lookups
# ---
match 1:
    case {**rest, 'a': 1}: pass  # raises: SyntaxError: invalid syntax
# ---
match 1:
    case 1 as _: pass  # raises: SyntaxError: cannot use '_' as a target
# ---
match 1:
    case 1 as a.b: pass  # raises: SyntaxError: cannot use attribute as pattern target
# ---
match 1:
pass  # raises: IndentationError: expected an indented block after 'match' statement on line 1
