"""A small reference executor: runs the disassembly of a unit, so that compiled programs can be compared with CPython.

It takes the text of boa_unit_disassemble and executes it instruction by instruction, one Python call a frame. It checks on the way
what the machine may assume: no unbound value is moved, what is being handled is restored when a frame ends, fuel is charged on
every cycle. It is slow and made for tests alone.
"""
import ast
import builtins
import collections
import collections.abc
import operator
import re
import struct
import types

UNBOUND = type("Unbound", (), {"__repr__": lambda self: "UNBOUND"})()
BINARY = dict(zip("ADD SUB MUL MATMUL TRUEDIV FLOORDIV MOD POW LSHIFT RSHIFT AND XOR OR".split(),
                  (operator.add, operator.sub, operator.mul, operator.matmul, operator.truediv, operator.floordiv, operator.mod,
                   operator.pow, operator.lshift, operator.rshift, operator.and_, operator.xor, operator.or_)))
INPLACE = dict(zip(BINARY, (operator.iadd, operator.isub, operator.imul, operator.imatmul, operator.itruediv, operator.ifloordiv,
                            operator.imod, operator.ipow, operator.ilshift, operator.irshift, operator.iand, operator.ixor,
                            operator.ior)))
COMPARE = {"LT": operator.lt, "LE": operator.le, "EQ": operator.eq, "NE": operator.ne, "GT": operator.gt, "GE": operator.ge,
           "IS": operator.is_, "IS_NOT": operator.is_not, "IN": lambda a, b: a in b, "NOT_IN": lambda a, b: a not in b}
UNARY = {"NEG": operator.neg, "POS": operator.pos, "INVERT": operator.invert, "NOT": operator.not_}


class MachineError(BaseException):
    """The unit is wrong (not the program it was made from)."""


class Cell:
    def __init__(self, value):
        self.value = value


class Code:
    def __init__(self, number, name, qualname, fields):
        self.number, self.name, self.qualname = number, name, qualname
        self.__dict__.update(fields)
        self.consts, self.variables, self.free, self.handlers, self.words = {}, {}, {}, [], {}


def text_of(quoted):
    raw = ast.literal_eval("b" + quoted)
    return raw.decode("utf-8", "surrogatepass")


def parse_constant(code, text):
    kind, _, rest = text.partition(" ")
    if kind in ("None", "True", "False", "Ellipsis"):
        return ast.literal_eval("..." if kind == "Ellipsis" else kind)
    if kind in ("int", "code"):
        return int(rest)
    if kind == "bigint":
        _, base, digits = rest.split(" ")
        return int(text_of(digits), int(base))
    if kind in ("float", "imaginary"):
        value = struct.unpack(">d", bytes.fromhex(rest))[0]
        return value if kind == "float" else complex(0, value)
    if kind == "bytes":
        return ast.literal_eval("b" + rest)
    if kind in ("tuple", "frozenset"):
        items = tuple(code.consts[int(k[1:])] for k in rest.split())
        return items if kind == "tuple" else frozenset(items)
    return text_of(rest)


def parse(text):
    codes = []
    for line in text.splitlines():
        if line.startswith("function "):
            m = re.match(r'function (\d+) ("(?:[^"\\]|\\.)*") ("(?:[^"\\]|\\.)*") (.*)', line)
            fields = {k: int(v) for k, v in (f.split("=") for f in m[4].split())}
            codes.append(Code(int(m[1]), text_of(m[2]), text_of(m[3]), fields))
            continue
        code, words = codes[-1], line.split()
        if words[0] == "const":
            code.consts[int(words[1][1:])] = parse_constant(code, line.strip().split(" ", 2)[2])
        elif words[0] == "variable":
            code.variables[int(words[1][1:])] = text_of(words[2])
        elif words[0] == "free":
            code.free[int(words[1])] = text_of(words[2])
        elif words[0] == "handler":
            code.handlers.append((int(words[1]), int(words[2]), int(words[3][2:]), int(words[4][1:])))
        else:
            parse_instruction(code, line)
    return codes


def parse_instruction(code, line):
    pc, op, *rest = line.split("  ;")[0].split()
    ops, extra = [], {}
    for word in rest:
        if word.startswith("->"):
            extra["to"] = int(word[2:])
        elif "=" in word:
            extra[word.split("=")[0]] = int(word.split("=")[1])
        elif word[0] == "w":
            base, n = word[1:].split("+")
            extra["base"], extra["n"] = int(base), int(n)
        else:
            ops.append(int(word.lstrip("rk")))
    if "base" in extra and rest[-1].startswith("cache="):
        extra["k"] = ops.pop()
    code.words[int(pc)] = (op, ops, extra)


class Function:
    """A function of the unit as a Python callable."""

    def __init__(self, machine, code, defaults, keyword_defaults, closure):
        self.machine, self.code, self.closure = machine, code, closure
        self.__defaults__, self.__kwdefaults__ = defaults, keyword_defaults
        self.__name__, self.__qualname__ = code.name, code.qualname
        self.__doc__ = code.consts[code.doc - 1] if code.doc else None

    def __get__(self, obj, owner=None):
        return self if obj is None else lambda *a, **k: self(obj, *a, **k)

    def __call__(self, *args, **kwargs):
        return self.machine.run(self.code, self.bind(args, kwargs), self.closure)

    @property
    def __annotations__(self):
        return self.__annotate__(1) if self.__annotate__ else {}

    def bind(self, args, kwargs):
        code, regs = self.code, [UNBOUND] * (self.code.registers + 1)
        count, after = code.positional, code.positional + code.keyword_only
        regs[:min(len(args), count)] = args[:count]
        if code.flags & 1:
            regs[after] = tuple(args[count:])
        elif len(args) > count:
            raise TypeError(f"{self.__qualname__}() takes {count} positional arguments but {len(args)} were given")
        names = {code.variables[i]: i for i in range(code.positional_only, after)}
        rest = {}
        for name, value in kwargs.items():
            if name in names and regs[names[name]] is UNBOUND:
                regs[names[name]] = value
            elif name in names:
                raise TypeError(f"{self.__qualname__}() got multiple values for argument '{name}'")
            elif code.flags & 2:
                rest[name] = value
            else:
                raise TypeError(f"{self.__qualname__}() got an unexpected keyword argument '{name}'")
        if code.flags & 2:
            regs[after + (code.flags & 1)] = rest
        for i in range(after):
            if regs[i] is UNBOUND:
                regs[i] = self.default(i, count)
        return regs

    def default(self, i, count):
        name = self.code.variables[i]
        defaults = self.__defaults__ or ()
        if i < count and i >= count - len(defaults):
            return defaults[i - count]
        if i >= count and name in (self.__kwdefaults__ or {}):
            return self.__kwdefaults__[name]
        raise TypeError(f"{self.__qualname__}() missing argument: '{name}'")


def build_class(body, name, *bases, **keywords):
    """What the class statement calls."""
    resolved = types.resolve_bases(bases)
    metaclass, namespace, keywords = types.prepare_class(name, resolved, keywords)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    cell = body(namespace)
    stored = namespace.pop("__classcell__", None)
    if cell is not stored:
        raise MachineError(f"class {name}: the cell returned is not the one stored")
    if "__annotate_func__" in namespace:
        namespace["__annotations__"] = Annotations(namespace["__annotate_func__"])
    made = metaclass(name, resolved, namespace, **keywords)
    if cell is not None:
        cell.value = made
    return made


class Lazy:
    """A type parameter, an alias, a template or its interpolation: its parts; what is evaluated later is when somebody asks."""

    def __init__(self, kind, name, *parts): self.kind, self.__name__, self.parts = kind, name, parts
    def __repr__(self): return self.__name__
    def __getitem__(self, item): return (self, item)
    def __mro_entries__(self, bases): return ()
    def __iter__(self): return iter((self,))
    def part(self, i): return self.parts[i] and self.parts[i](1)

    __bound__ = property(lambda self: self.part(0))
    __constraints__ = property(lambda self: self.part(1) or ())
    __default__ = property(lambda self: self.part(-1))
    __type_params__ = property(lambda self: self.parts[0])
    __value__ = property(lambda self: self.part(1))


def common(kind):
    return lambda *parts: Lazy(kind, *parts) if isinstance(parts[0], str) else Lazy(kind, kind, *parts)


class Template:
    def __init__(self, *parts): self.strings, self.interpolations = parts[::2], parts[1::2]


Interpolation = collections.namedtuple("Interpolation", "value expression conversion format_spec")
COMMONS = [AssertionError, build_class, StopAsyncIteration, NotImplementedError, *map(common, ("TypeVar", "ParamSpec", "TypeVarTuple", "TypeAlias", "Generic")),
           Template, Interpolation]


def leaves(e):
    return set().union(*map(leaves, e.exceptions)) if isinstance(e, BaseExceptionGroup) else {id(e)}


@types.coroutine
def pass_on(value):
    return (yield value)


class Annotations:
    """A class's __annotations__ until somebody asks."""

    def __init__(self, annotate): self.annotate = annotate
    def __get__(self, obj, owner=None): return self.annotate(1)


class Machine:
    def __init__(self, text, variables=None):
        self.codes = parse(text)
        self.globals = dict(variables or {})
        self.frames = []
        self.steps = 0

    @property
    def handled(self):
        """What sys.exception() gives: the innermost frame that handles something."""
        return next((f.handled for f in reversed(self.frames) if f.handled is not None), None)

    def main(self):
        return self.run(self.codes[0], [UNBOUND] * (self.codes[0].registers + 1), ())

    def run(self, code, regs, closure):
        frame = Frame(self, code, regs, closure)
        if code.flags & 12 == 12:
            return self.generate_async(frame)
        if code.flags & 12 == 8:
            return types.coroutine(self.generate)(frame)
        if code.flags & 4:
            return self.generate(frame)
        return self.execute(frame)

    def generate(self, frame):
        while True:
            value = self.execute(frame)
            if frame.done:
                return value
            try:
                frame.regs[frame.resume] = yield value
            except BaseException as e:
                frame.thrown = e

    async def generate_async(self, frame):
        while True:
            value = self.execute(frame)
            if frame.done:
                return
            try:
                if frame.code.words[frame.yielded_at][0] == "YIELD":
                    sent = yield value
                else:
                    sent = await pass_on(value)
                frame.regs[frame.resume] = sent
            except BaseException as e:
                frame.thrown = e

    def execute(self, frame):
        """Runs until the frame returns or yields."""
        self.frames.append(frame)
        try:
            while not self.one(frame):
                pass
            return frame.value
        finally:
            self.frames.pop()

    def one(self, frame):
        code, pc = frame.code, frame.pc
        op, ops, extra = code.words[pc]
        self.steps += 1
        frame.fuel -= 1
        if frame.fuel < 0:
            raise MachineError(f"{code.name} {pc}: more instructions than fuel")
        frame.next = frame.after[pc]
        try:
            if frame.thrown:
                thrown, frame.thrown = frame.thrown, None
                frame.fuel += 1
                frame.pc = pc = frame.yielded_at
                raise thrown
            frame.step(op, ops, extra)
        except MachineError:
            raise
        except BaseException as e:
            handler = next((h for h in code.handlers if h[0] <= pc < h[1]), None)
            if handler is None:
                self.check_handled(frame)
                frame.done = True
                raise
            frame.regs[handler[3]], frame.pc = e, handler[2]
            return False
        if frame.done:
            self.check_handled(frame)
            return True
        if frame.next < pc:
            frame.fuel = max(frame.fuel, 0) + extra["fuel"]
        frame.yielded_at, frame.pc = pc, frame.next
        return op == "YIELD" or (op == "YIELD_FROM" and frame.next == pc)

    def check_handled(self, frame):
        if frame.handled is not None:
            raise MachineError(f"{frame.code.name} {frame.pc}: what was being handled is not restored")


class Frame:
    def __init__(self, machine, code, regs, closure):
        self.machine, self.code, self.regs, self.closure = machine, code, regs, closure
        self.pc, self.next, self.fuel, self.done, self.value = 0, 0, code.entry_fuel, False, None
        self.handled, self.thrown, self.resume, self.yielded_at = None, None, 0, 0
        starts = sorted(code.words)
        self.after = dict(zip(starts, starts[1:] + [len(code.words) + 10**9]))

    def read(self, r):
        value = self.regs[r]
        if value is UNBOUND:
            name = self.code.variables.get(r)
            if name is None:
                raise MachineError(f"{self.code.name}: temporary r{r} is read unbound")
            raise UnboundLocalError(f"cannot access local variable '{name}' where it is not associated with a value")
        return value

    def sure(self, r):
        if self.regs[r] is UNBOUND:
            raise MachineError(f"{self.code.name}: r{r} is unbound where it must not be")
        return self.regs[r]

    def window(self, extra):
        return [self.sure(r) for r in range(extra["base"], extra["base"] + extra["n"])]

    def step(self, op, ops, extra):
        base = op.removesuffix("_BACK")
        k = base.endswith("_K") and base not in ("RETURN_K",)
        name = base[:-2] if k else base
        right = (lambda: self.code.consts[ops[2]]) if k else (lambda: self.read(ops[2]))
        if name in ("IS", "IS_NOT"):
            self.regs[ops[0]] = COMPARE[name](self.sure(ops[1]), self.sure(ops[2]))
        elif name in BINARY or name in COMPARE:
            self.regs[ops[0]] = (BINARY.get(name) or COMPARE[name])(self.read(ops[1]), right())
        elif name.startswith("INPLACE_"):
            self.regs[ops[0]] = INPLACE[name[8:]](self.read(ops[1]), right())
        elif name.startswith("JUMP_") and name[5:] in COMPARE:
            if bool(COMPARE[name[5:]](self.read(ops[1]), right())) == bool(ops[0]):
                self.next = extra["to"]
        elif name in UNARY:
            self.regs[ops[0]] = UNARY[name](self.read(ops[1]))
        elif name == "GET_ITEM":
            self.regs[ops[0]] = self.read(ops[1])[right()]
        else:
            getattr(self, "op_" + base)(ops, extra)

    # moves and names
    def op_NOP(self, o, x): pass
    def op_MOVE(self, o, x): self.regs[o[0]] = self.sure(o[1])
    def op_LOADK(self, o, x): self.regs[o[0]] = self.code.consts[o[1]]
    def op_LOADK_FAR(self, o, x): self.regs[o[0]] = self.code.consts[o[1]]
    def op_LOADI(self, o, x): self.regs[o[0]] = o[1]
    def op_UNBIND(self, o, x): self.regs[o[0]] = UNBOUND
    def op_GETW(self, o, x): self.regs[o[0]] = self.read(o[1])
    def op_SETW(self, o, x): self.regs[o[1]] = self.regs[o[0]]
    def op_CHECK(self, o, x): self.read(o[0])

    def op_LOAD_GLOBAL(self, o, x):
        name = self.code.consts[o[1]]
        if name in self.machine.globals:
            self.regs[o[0]] = self.machine.globals[name]
        elif hasattr(builtins, name):
            self.regs[o[0]] = getattr(builtins, name)
        else:
            raise NameError(f"name '{name}' is not defined")

    def op_STORE_GLOBAL(self, o, x): self.machine.globals[self.code.consts[o[1]]] = self.sure(o[0])

    def op_DELETE_GLOBAL(self, o, x):
        name = self.code.consts[o[0]]
        if name not in self.machine.globals:
            raise NameError(f"name '{name}' is not defined")
        del self.machine.globals[name]

    # cells
    def op_MAKE_CELL(self, o, x): self.regs[o[0]] = Cell(self.regs[o[1]])

    def op_LOAD_CELL(self, o, x):
        value = self.sure(o[1]).value
        if value is UNBOUND:
            raise UnboundLocalError(f"cannot access local variable '{self.code.variables[o[1]]}' where it is not associated with a value")
        self.regs[o[0]] = value

    def op_STORE_CELL(self, o, x):
        cell = self.sure(o[0])
        if o[2] and cell.value is UNBOUND:
            raise UnboundLocalError(f"cannot access local variable '{self.code.variables[o[0]]}' where it is not associated with a value")
        cell.value = UNBOUND if o[2] else self.sure(o[1])

    def free_cell(self, o): return o[-2] | o[-1] << 8

    def op_LOAD_FREE(self, o, x):
        i = self.free_cell(o)
        if self.closure[i].value is UNBOUND:
            raise NameError(f"cannot access free variable '{self.code.free[i]}' where it is not associated with a value in enclosing scope")
        self.regs[o[0]] = self.closure[i].value

    def op_STORE_FREE(self, o, x): self.closure[self.free_cell(o)].value = self.sure(o[0])
    def op_GET_FREE(self, o, x): self.regs[o[0]] = self.closure[self.free_cell(o)]

    def op_DELETE_FREE(self, o, x):
        i = self.free_cell(o)
        if self.closure[i].value is UNBOUND:
            raise NameError(f"cannot access free variable '{self.code.free[i]}' where it is not associated with a value in enclosing scope")
        self.closure[i].value = UNBOUND

    def op_MAKE_FUNCTION(self, o, x):
        window = self.window(x)
        parts = [window.pop(0) if o[1] & bit else None for bit in (1, 2, 4, 8)]
        code = self.machine.codes[self.code.consts[x["k"]]]
        self.regs[o[0]] = Function(self.machine, code, parts[0], parts[1], parts[3] or ())
        self.regs[o[0]].__annotate__ = parts[2]

    # jumps and loops
    def jump(self, taken, x):
        if taken:
            self.next = x["to"]

    def op_JUMP(self, o, x): self.jump(True, x)
    def op_JUMP_TRUE(self, o, x): self.jump(bool(self.read(o[0])), x)
    def op_JUMP_FALSE(self, o, x): self.jump(not self.read(o[0]), x)
    def op_JUMP_NONE(self, o, x): self.jump(self.sure(o[0]) is None, x)
    def op_JUMP_NOT_NONE(self, o, x): self.jump(self.sure(o[0]) is not None, x)
    def op_GET_ITER(self, o, x): self.regs[o[0]] = iter(self.read(o[1]))

    def op_FOR_NEXT(self, o, x):
        for self.regs[o[0]] in self.sure(o[1]):
            return self.jump(True, x)

    # sequences
    def op_UNPACK(self, o, x):
        items = list(iter(self.sure(o[0])))
        if len(items) != x["n"]:
            raise ValueError("unpack")
        self.regs[x["base"]:x["base"] + x["n"]] = items

    def op_UNPACK_STAR(self, o, x):
        items = list(iter(self.sure(o[1])))
        if len(items) < o[0] + o[2]:
            raise ValueError("unpack")
        middle = len(items) - o[2]
        self.regs[x["base"]:x["base"] + x["n"]] = items[:o[0]] + [items[o[0]:middle]] + items[middle:]

    def op_BUILD_TUPLE(self, o, x): self.regs[o[0]] = tuple(self.window(x))
    def op_BUILD_LIST(self, o, x): self.regs[o[0]] = self.window(x)
    def op_BUILD_SET(self, o, x): self.regs[o[0]] = set(self.window(x))
    def op_BUILD_STRING(self, o, x): self.regs[o[0]] = "".join(self.window(x))
    def op_BUILD_SLICE(self, o, x): self.regs[o[0]] = slice(*self.window(x))

    def op_BUILD_DICT(self, o, x):
        items = self.window({"base": x["base"], "n": 2 * x["n"]})
        self.regs[o[0]] = dict(zip(items[::2], items[1::2]))

    def op_LIST_APPEND(self, o, x): self.sure(o[0]).append(self.sure(o[1]))
    def op_SET_ADD(self, o, x): self.sure(o[0]).add(self.sure(o[1]))
    def op_DICT_SET(self, o, x): self.sure(o[0])[self.sure(o[1])] = self.sure(o[2])
    def op_LIST_EXTEND(self, o, x): self.sure(o[0]).extend(self.sure(o[1]))
    def op_SET_UPDATE(self, o, x): self.sure(o[0]).update(self.sure(o[1]))
    def op_DICT_UPDATE(self, o, x): self.sure(o[0]).update(self.sure(o[1]))

    def op_DICT_MERGE(self, o, x):
        into = self.sure(o[0])
        self.sure(o[2])
        for key in self.sure(o[1]).keys():
            if key in into:
                raise TypeError(f"got multiple values for keyword argument '{key}'")
            into[key] = self.regs[o[1]][key]

    def op_LIST_TO_TUPLE(self, o, x): self.regs[o[0]] = tuple(self.sure(o[1]))

    def op_FORMAT(self, o, x):
        value, conversion = self.sure(o[1]), {0: lambda v: v, 115: str, 114: repr, 97: ascii}[o[2]]
        self.regs[o[0]] = format(conversion(value), self.sure(x["base"]) if x["n"] else "")

    # items and attributes
    def op_SET_ITEM(self, o, x): self.read(o[0])[self.read(o[1])] = self.sure(o[2])
    def op_DELETE_ITEM(self, o, x): del self.read(o[0])[self.read(o[1])]
    def op_GET_ATTR(self, o, x): self.regs[o[0]] = getattr(self.read(o[1]), self.code.consts[x["k"]])
    def op_SET_ATTR(self, o, x): setattr(self.read(o[0]), self.code.consts[x["k"]], self.sure(o[1]))
    def op_DELETE_ATTR(self, o, x): delattr(self.read(o[0]), self.code.consts[x["k"]])

    # calls
    def arguments(self, x, names):
        values = [self.sure(r) for r in range(x["base"] + 3, x["base"] + 3 + x["n"])]
        count = len(values) - len(names)
        return values[:count], dict(zip(names, values[count:]))

    def lose(self, x):
        for r in range(x["base"], len(self.regs)):
            self.regs[r] = UNBOUND

    def op_CALL(self, o, x):
        args, kwargs = self.arguments(x, () if x["k"] == 0xffff else self.code.consts[x["k"]])
        function = self.sure(x["base"])
        self.lose(x)
        self.regs[o[0]] = function(*args, **kwargs)

    def op_CALL_METHOD(self, o, x):
        args, _ = self.arguments(x, ())
        self.lose(x)
        self.regs[o[0]] = getattr(args[0], self.code.consts[x["k"]])(*args[1:])

    def op_CALL_METHOD_KW(self, o, x):
        names = self.code.consts[x["k"]]
        args, kwargs = self.arguments(x, names[1:])
        self.lose(x)
        self.regs[o[0]] = getattr(args[0], names[0])(*args[1:], **kwargs)

    def op_CALL_EX(self, o, x):
        function, args = self.sure(x["base"]), self.sure(x["base"] + 3)
        kwargs = self.sure(x["base"] + 4) if x["n"] == 2 else {}
        self.lose(x)
        self.regs[o[0]] = function(*args, **kwargs)

    def finish(self, value):
        self.done, self.value = True, value

    def op_RETURN(self, o, x): self.finish(self.sure(o[0]))
    def op_RETURN_K(self, o, x): self.finish(self.code.consts[o[0]])

    # exceptions
    def op_RAISE(self, o, x):
        if o[0] == 0:
            if self.machine.handled is None:
                raise RuntimeError("No active exception to reraise")
            raise self.machine.handled
        if o[0] == 2:
            raise self.sure(o[1]) from self.sure(o[2])
        raise self.sure(o[1])

    def op_RERAISE(self, o, x): raise self.sure(o[0])

    def op_PUSH_HANDLED(self, o, x):
        self.regs[o[0]], self.handled = self.handled, self.sure(o[1])

    def op_POP_HANDLED(self, o, x): self.handled = self.sure(o[0])

    def op_MATCH_EXCEPTION(self, o, x):
        classes = self.sure(o[2])
        for c in classes if isinstance(classes, tuple) else (classes,):
            if not (isinstance(c, type) and issubclass(c, BaseException)):
                raise TypeError("catching classes that do not inherit from BaseException is not allowed")
        self.regs[o[0]] = isinstance(self.sure(o[1]), classes)

    def op_MATCH_GROUP(self, o, x):
        exception, classes = self.window(x)
        if exception is None:
            part = rest = None
        elif not isinstance(exception, BaseExceptionGroup):
            matches = isinstance(exception, classes)
            part, rest = (ExceptionGroup("", [exception]), None) if matches else (None, exception)
        else:
            part, rest = exception.split(classes)
        self.regs[o[0]], self.regs[x["base"]] = part, rest

    def op_GROUP_RERAISE(self, o, x):
        raised, original = self.sure(o[1]), self.sure(o[2])
        if not raised or not isinstance(original, BaseExceptionGroup):
            self.regs[o[0]] = raised[0] if raised else None
            return
        known = leaves(original)
        again = set().union(*[leaves(e) for e in raised if isinstance(e, BaseExceptionGroup) and leaves(e) <= known])
        raised = [e for e in raised if not (isinstance(e, BaseExceptionGroup) and leaves(e) <= known)]
        again = original.subgroup(lambda e: not isinstance(e, BaseExceptionGroup) and id(e) in again) if again else None
        raised += [again] if again is not None else []
        self.regs[o[0]] = raised[0] if len(raised) == 1 else ExceptionGroup("", raised)

    def op_LOAD_COMMON(self, o, x): self.regs[o[0]] = COMMONS[o[1]]

    # class bodies
    def op_LOAD_NAME(self, o, x):
        name = self.code.consts[o[2]]
        try:
            self.regs[o[0]] = self.sure(o[1])[name]
        except KeyError:
            self.op_LOAD_GLOBAL([o[0], o[2]], x)

    def op_LOAD_NAME_FREE(self, o, x):
        try:
            self.regs[o[0]] = self.sure(o[1])[self.code.consts[o[2]]]
        except KeyError:
            self.op_LOAD_FREE([o[0], o[3] & 255, o[3] >> 8], x)

    def op_STORE_NAME(self, o, x): self.sure(o[1])[self.code.consts[o[2]]] = self.sure(o[0])

    def op_DELETE_NAME(self, o, x):
        name = self.code.consts[o[1]]
        try:
            del self.sure(o[0])[name]
        except KeyError:
            raise NameError(f"name '{name}' is not defined") from None

    # match
    def op_MATCH_SEQUENCE(self, o, x):
        value = self.sure(o[1])
        self.regs[o[0]] = isinstance(value, collections.abc.Sequence) and not isinstance(value, (str, bytes, bytearray))

    def op_MATCH_MAPPING(self, o, x): self.regs[o[0]] = isinstance(self.sure(o[1]), collections.abc.Mapping)
    def op_LENGTH(self, o, x): self.regs[o[0]] = len(self.sure(o[1]))

    def op_MATCH_KEYS(self, o, x):
        mapping, missing = self.sure(o[1]), object()
        values = tuple(mapping.get(key, missing) for key in self.sure(o[2]))
        self.regs[o[0]] = None if missing in values else values

    def op_MATCH_CLASS(self, o, x):
        subject, (cls, names) = self.sure(o[1]), self.window(x)
        self.regs[o[0]] = None
        if isinstance(subject, cls):
            itself = cls in (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)
            values = [subject] if itself and o[2] else [getattr(subject, n, UNBOUND) for n in getattr(cls, "__match_args__", ())[:o[2]]]
            if len(values) != o[2]:
                raise TypeError(f"{cls.__name__}() accepts {len(values)} positional sub-patterns ({o[2]} given)")
            values += [getattr(subject, n, UNBOUND) for n in names]
            self.regs[o[0]] = None if UNBOUND in values else tuple(values)

    # generators
    def op_YIELD(self, o, x): self.value, self.resume = self.sure(o[1]), o[0]
    def op_GET_YIELD_FROM(self, o, x): self.regs[o[0]] = iter(self.sure(o[1]))

    def op_GET_AWAITABLE(self, o, x):
        value = self.sure(o[1])
        self.regs[o[0]] = value.__await__() if hasattr(value, "__await__") else iter(value)

    def op_GET_AITER(self, o, x): self.regs[o[0]] = type(self.sure(o[1])).__aiter__(self.regs[o[1]])
    def op_GET_ANEXT(self, o, x): self.op_GET_AWAITABLE([o[0], o[0]], self.regs.__setitem__(o[0], type(self.sure(o[1])).__anext__(self.regs[o[1]])))

    def op_ENTER_ASYNC_WITH(self, o, x):
        manager = self.sure(o[1])
        enter, leave = type(manager).__aenter__, type(manager).__aexit__
        self.lose(x)
        self.regs[x["base"]] = lambda *args: leave(manager, *args)
        self.regs[o[0]] = enter(manager)

    def op_EXIT_ASYNC_WITH(self, o, x): self.op_EXIT_WITH(o, x)

    def op_YIELD_FROM(self, o, x):
        iterator = self.sure(o[1])
        sent = self.regs[-1] if self.yielded_at == self.pc and self.resume == len(self.regs) - 1 else None
        try:
            self.value = next(iterator) if sent is None else iterator.send(sent)
        except StopIteration as stop:
            self.regs[o[0]], self.resume = stop.value, 0
            return
        self.next, self.resume, self.fuel = self.pc, len(self.regs) - 1, self.fuel + 1

    # with and import
    def op_ENTER_WITH(self, o, x):
        manager = self.sure(o[1])
        enter, leave = type(manager).__enter__, type(manager).__exit__
        self.lose(x)
        self.regs[x["base"]] = lambda *args: leave(manager, *args)
        self.regs[o[0]] = enter(manager)

    def op_EXIT_WITH(self, o, x):
        e = self.sure(o[2])
        self.regs[o[0]] = self.sure(o[1])(type(e), e, e.__traceback__)

    def op_IMPORT(self, o, x):
        name = self.code.consts[x["k"]]
        module = __import__(name)
        for part in name.split(".")[1:] if o[2] else ():
            module = getattr(module, part)
        self.regs[o[0]] = module

    def op_IMPORT_FROM(self, o, x): self.regs[o[0]] = getattr(self.sure(o[1]), self.code.consts[x["k"]])

    def op_IMPORT_STAR(self, o, x):
        module = self.sure(o[0])
        self.machine.globals.update({k: v for k, v in vars(module).items() if k in getattr(module, "__all__", vars(module))})
