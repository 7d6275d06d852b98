# enum: while a class body runs, an EnumDict notes which names are members. Each member is then made by the __set_name__ of a stand-in, so
# that all exist when __init_subclass__ runs. Flags: a value without a name becomes a member of its own, kept in _value2member_map_.

import sys

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property",
    "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr", "global_enum_repr",
    "global_str", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "pickle_by_global_name", "pickle_by_enum_name",
]

_builtin_property, _bin, _missing = property, bin, object()
Enum = Flag = ReprEnum = STRICT = EJECT = KEEP = CONFORM = None


class nonmember:
    """Protects an item from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes an item a member that would not be one."""

    def __init__(self, value):
        self.value = value


class auto:
    """Stands for a value that _generate_next_value_ gives."""

    def __init__(self, value=_missing):
        self.value = value

    def __repr__(self):
        return "auto(_auto_null)" if self.value is _missing else f"auto({self.value!r})"


class property:
    """A property of members; its name may also be a member's."""

    member = name = clsname = None

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)

    def __set_name__(self, owner, name):
        self.name, self.clsname = name, owner.__name__

    def __get__(self, instance, owner=None):
        if instance is None:
            if self.member is None:
                raise AttributeError(f"{owner!r} has no attribute {self.name!r}")
            return self.member
        if self.fget is None:
            raise AttributeError(f"<enum {self.clsname!r}> has no attribute {self.name!r}")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        self.fdel(instance)

    def getter(self, fget):
        return type(self)(fget, self.fset, self.fdel)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel)

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel)


def _wrapped_in(name, mark):
    n = len(mark)
    return len(name) > 2 * n and name[:n] == name[-n:] == mark and name[n] != "_" and name[-n - 1] != "_"


_sunders = {
    "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_", "_iter_member_by_value_",
    "_iter_member_by_def_", "_add_alias_", "_add_value_alias_", "_use_args_",
}  # fmt: skip


class EnumDict(dict):
    """The namespace of an enumeration's body."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names, self._last_values, self._ignore, self._generate, self._cls_name = {}, [], [], None, cls_name

    @_builtin_property
    def member_names(self):
        return list(self._member_names)

    def _resolve(self, key, value):
        if isinstance(value, auto):
            if value.value is _missing:
                value.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
            return value.value
        if isinstance(value, tuple) and any(isinstance(v, auto) for v in value):
            values = [self._resolve(key, v) for v in value]
            return type(value)(*values) if hasattr(value, "_fields") else type(value)(values)
        return value

    def __setitem__(self, key, value):
        if key.startswith(f"_{self._cls_name}__"):
            pass
        elif _wrapped_in(key, "_"):
            if key not in _sunders:
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
            if key == "_generate_next_value_":
                self._generate = getattr(value, "__func__", value)
                value = staticmethod(self._generate)
            elif key == "_ignore_":
                value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        elif _wrapped_in(key, "__"):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not self._is_plain(value):
            if isinstance(value, member):
                value = value.value
                self._note(key, value)
        else:
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            value = self._resolve(key, value)
            self._note(key, value)
        super().__setitem__(key, value)

    def _note(self, key, value):
        self._member_names[key] = None
        self._last_values.append(value)

    def _is_plain(self, value):
        """False for methods and other descriptors, and for classes of this body."""
        if isinstance(value, type):
            return value.__qualname__.split(".")[-2:-1] != [self._cls_name]
        kind = type(value)
        return not (hasattr(kind, "__get__") or hasattr(kind, "__set__") or hasattr(kind, "__delete__"))

    def update(self, members, **more):
        for key, value in [*(members.items() if hasattr(members, "keys") else members), *more.items()]:
            self[key] = value


class _StandIn:
    """What a body holds in a member's place until the class exists."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, cls, name):
        made = _make_member(cls, self.value)
        value = made._value_
        existing = cls._find_value_(value)
        if existing is not None:
            made = existing
        else:
            made._name_, made.__objclass__, made._sort_order_ = name, cls, len(cls._member_names_)
            if Flag is None or not issubclass(cls, Flag) or not isinstance(value, int):
                cls._member_names_.append(name)
            else:
                cls._flag_mask_ |= value
                if value > 0 and value & (value - 1) == 0:
                    cls._singles_mask_ |= value
                    cls._member_names_.append(name)
                cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
        cls._bind_(name, made)
        if existing is None:
            cls._note_value_(value, made)


def _make_member(cls, value):
    args = value if isinstance(value, tuple) else (value,)
    if cls._member_type_ is tuple:
        args = (args,)
    made = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
    if not hasattr(made, "_value_"):
        if cls._member_type_ is object:
            made._value_ = value
        else:
            try:
                made._value_ = cls._member_type_(*args)
            except Exception as error:
                raise TypeError("_value_ not set in __new__, unable to create it") from error
    made._name_ = None
    made.__init__(*args)
    return made


def _data_type(name, bases):
    """The type that members are instances of besides the enumeration."""
    found = []
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    found.append(base._member_type_)
                    break
            elif base.__module__ == "builtins" or "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                found.append(candidate or base)
                break
            else:
                candidate = candidate or base
    found = set(found)
    if len(found) > 1:
        raise TypeError(f"too many data types for {name!r}: {found!r}")
    return found.pop() if found else object


def _has_new(kind):
    return any(base.__module__ == "builtins" or "__new__" in base.__dict__ for base in kind.__mro__ if base is not object)


class EnumType(type):
    """Metaclass for Enum"""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if Enum is None:
            return {}
        metacls._check_extension(cls, bases)
        namespace = EnumDict(cls)
        if isinstance(bases[-1], EnumType):
            namespace._generate = getattr(bases[-1], "_generate_next_value_", None)
        return namespace

    @staticmethod
    def _check_extension(name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {name!r}> cannot extend {base!r}")

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if Enum is None:
            return super().__new__(metacls, cls, bases, {**classdict, "_member_names_": [], "_member_type_": object}, **kwds)
        if not isinstance(bases[-1], EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        first, names = bases[-1], classdict._member_names
        invalid = {"mro", ""} & set(names)
        if invalid:
            raise ValueError(f"invalid enum member name(s) {','.join(map(repr, invalid))}")
        member_type = _data_type(cls, bases)
        namespace = dict(classdict)
        for name in [*namespace.pop("_ignore_", ()), "_ignore_"]:
            namespace.pop(name, None)
        order = namespace.pop("_order_", None)
        new = namespace.get("__new__")
        if new is not None:
            new = getattr(new, "__func__", new)
            namespace["__new_member__"] = new
        else:
            new = next((base.__new_member__ for base in bases if hasattr(base, "__new_member__")), None)
        namespace["_use_args_"] = new is not None or _has_new(member_type)
        namespace["_new_member_"] = staticmethod(new or member_type.__new__)
        namespace["__new__"] = Enum.__new__
        namespace.update(
            _member_names_=[], _member_map_={}, _value2member_map_={}, _unhashable_values_=[], _member_type_=member_type,
            _boundary_=boundary or getattr(first, "_boundary_", None), _flag_mask_=0, _singles_mask_=0, _all_bits_=0,
            _value_repr_=getattr(member_type, "__repr__", None), _inverted_=None,
        )  # fmt: skip
        if ReprEnum is not None and ReprEnum in bases:
            for name in "__str__", "__format__":
                if name not in namespace:
                    method = getattr(member_type, name)
                    namespace[name] = member_type.__repr__ if name == "__str__" and member_type is not str else method
        for name in names:
            namespace[name] = _StandIn(namespace[name])
        made = super().__new__(metacls, cls, bases, namespace, **kwds)
        for name in "__repr__", "__str__", "__format__", "__reduce_ex__":
            owner = next((base for base in made.__mro__ if name in base.__dict__), object)
            if owner is member_type or owner.__module__ == "builtins":
                setattr(made, name, getattr(first, name))
        if Flag is not None and issubclass(made, Flag):
            numbers = [m._value_ for m in made]
            if numbers != sorted(numbers):
                made._iter_member_ = made._iter_member_by_def_
        if order is not None:
            order = order.replace(",", " ").split() if isinstance(order, str) else list(order)
            order = [name for name in order if name not in made._member_map_ or name in made._member_names_]
            if order != made._member_names_:
                raise TypeError(f"member order does not match _order_:\n  {made._member_names_!r}\n  {order!r}")
        return made

    def __init__(cls, *args, **kwds):
        pass

    def _bind_(cls, name, made):
        """Make a member an attribute; where a property has the name too, both are to be had."""
        for base in cls.__mro__[1:]:
            below = base.__dict__.get(name)
            if below is not None:
                if isinstance(below, (property, _builtin_property)):
                    both = property(below.fget, below.fset, below.fdel)
                    both.member, both.name, both.clsname = made, name, cls.__name__
                    type.__setattr__(cls, name, both)
                    cls._member_map_[name] = made
                    return
                break
        type.__setattr__(cls, name, made)
        cls._member_map_[name] = made

    def _find_value_(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for known, made in cls._unhashable_values_:
                if known == value:
                    return made

    def _note_value_(cls, value, made):
        try:
            cls._value2member_map_.setdefault(value, made)
        except TypeError:
            cls._unhashable_values_.append((value, made))

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_missing, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_names_ or cls._member_map_:
            if names is not _missing:
                value = (value, names, *values)
            try:
                return cls._value2member_map_[value]
            except (KeyError, TypeError):
                pass
            return cls.__new__(cls, value)
        if names is _missing and type is None:
            raise TypeError(f"{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum")
        names = () if names is _missing else names
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            values = []
            for name in names:
                values.append(namespace._generate(name, start, len(values), values[:]))
            names = zip(names, values)
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            namespace[name] = value
        namespace["__module__"] = module or "__main__"
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return isinstance(cls(value), cls)
        except ValueError:
            return False

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    def __dir__(cls):
        shown = "class contains doc getitem init_subclass iter len members module name qualname".split()
        return sorted({*[f"__{name}__" for name in shown], *cls._member_names_})

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        members = cls._member_map_
        return (members[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    @_builtin_property
    def __members__(cls):
        return type(type.__dict__)(cls._member_map_)

    def __repr__(cls):
        return f"<flag {cls.__name__!r}>" if Flag is not None and issubclass(cls, Flag) else f"<enum {cls.__name__!r}>"


EnumMeta = EnumType


def _cannot_set(name):
    def cannot(self, value):
        raise AttributeError(f"<enum 'Enum'> cannot set attribute {name!r}")

    return cannot


class Enum(metaclass=EnumType):
    """Create a collection of name/value pairs."""

    _member_map_, _value2member_map_, _unhashable_values_ = {}, {}, []

    name = _builtin_property(lambda self: self._name_, _cannot_set("name"))
    value = _builtin_property(lambda self: self._value_, _cannot_set("value"))

    def __new__(cls, value):
        if type(value) is cls:
            return value
        found = cls._find_value_(value)
        if found is not None:
            return found
        problem, result = None, None
        try:
            result = cls._missing_(value)
        except Exception as error:
            problem = error
        if isinstance(result, cls) or cls._boundary_ is EJECT and isinstance(result, int):
            return result
        invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if result is None and problem is None:
            raise invalid
        if problem is None:
            problem = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member")
        if not isinstance(problem, ValueError):
            problem.__context__ = invalid
        raise problem

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): one more than the highest so far, or start."""
        if not last_values:
            return start
        try:
            last = max(last_values)
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f"unable to increment {last!r}") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def _add_alias_(self, name):
        """Give a member one more name."""
        cls = self.__class__
        if name in cls._member_map_:
            if cls._member_map_[name] is not self:
                raise NameError(f"{name!r} is already bound: {cls._member_map_[name]!r}")
            return
        cls._bind_(name, self)

    def _add_value_alias_(self, value):
        """Give a member one more value."""
        cls = self.__class__
        found = cls._find_value_(value)
        if found is not None and found is not self:
            raise ValueError(f"{value!r} is already bound: {found!r}")
        cls._note_value_(value, self)

    def __repr__(self):
        cls = self.__class__
        if hasattr(cls._member_type_, "__dataclass_fields__"):
            value = ", ".join([f"{n}={getattr(self, n)!r}" for n, f in self.__dataclass_fields__.items() if f.repr])
        else:
            value = repr(self._value_)
        return f"<{cls.__name__}.{self._name_}: {value}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        found = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        found.update([name for name in getattr(self, "__dict__", ()) if name[0] != "_"])
        for cls in self.__class__.__mro__:
            if cls is not Enum and cls is not object:
                found.update([name for name, v in cls.__dict__.items() if name[0] != "_" and name not in self._member_map_])
        return sorted(found)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self


class ReprEnum(Enum):
    """Only changes the repr(), leaving str() and format() to the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f"errors must be a string, not {values[2]!r}")
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Return the lower-cased version of the member name."""
        return name.lower()


class FlagBoundary(StrEnum):
    """What becomes of the bits of a value that no flag has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def bin(num, max_bits=None):
    """Like the built-in bin(), with the sign as a bit of its own: '0b0 1010'."""
    num = num.__index__()
    if num >= 0:
        digits, sign = _bin(num)[2:], "0"
    else:
        digits, sign = _bin(~num ^ (2 ** (~num).bit_length() - 1))[2:], "1"
        digits = digits.rjust((~num).bit_length(), "0")
    if max_bits and len(digits) < max_bits:
        digits = (sign * max_bits + digits)[-max_bits:]
    return f"0b{sign} {digits}"


class Flag(Enum, boundary=STRICT):
    """Support for flags"""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): the next power of two."""
        if not last_values:
            return 1 if start is None else start
        last = max(last_values)
        if not isinstance(last, int):
            raise TypeError(f"invalid flag value {last!r}")
        return 2 ** last.bit_length()

    @classmethod
    def _iter_member_by_value_(cls, value):
        """The members whose bits a value has."""
        value &= cls._flag_mask_
        while value:
            bit = value & -value
            found = cls._value2member_map_.get(bit)
            if found is not None:
                yield found
            value ^= bit

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """A member for a value that has no name: the combination of those that have, or what the boundary says of other bits."""
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, singles, bits, boundary = cls._flag_mask_, cls._singles_mask_, cls._all_bits_, cls._boundary_
        given = value
        if not ~bits <= value <= bits or value & (bits ^ mask):
            if boundary is STRICT:
                size = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {bin(value, size)}\n  allowed {bin(mask, size)}")
            if boundary is EJECT:
                return value
            if boundary is CONFORM:
                value &= mask
            elif value < 0:
                value += max(bits + 1, 2 ** value.bit_length())
        if value < 0:
            value = bits + 1 + value if boundary is EJECT or boundary is KEEP else singles & value
        found = cls._value2member_map_.get(value)
        if found is None:
            found = cls._combined(value)
        if given < 0:
            cls._value2member_map_[given] = found
        return found

    @classmethod
    def _combined(cls, value):
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        members, covered = list(cls._iter_member_(value & cls._singles_mask_)), value & cls._singles_mask_
        if value & ~cls._singles_mask_:
            for named in cls._member_map_.values():
                if named not in members and named._value_ and named._value_ & value == named._value_:
                    members.append(named)
                    covered |= named._value_
        made._name_ = "|".join([m._name_ for m in members]) if covered else None
        if covered and value ^ covered:
            made._name_ += f"|{cls._numeric_repr_(value ^ covered)}"
        return cls._value2member_map_.setdefault(value, made)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        name = self.__class__.__name__ if self._name_ is None else f"{self.__class__.__name__}.{self._name_}"
        return f"<{name}: {self._value_!r}>"

    def __str__(self):
        name = self.__class__.__name__
        return f"{name}({self._value_!r})" if self._name_ is None else f"{name}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _number(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        return other if self._member_type_ is not object and isinstance(other, self._member_type_) else None

    def __or__(self, other):
        value = self._number(other)
        return NotImplemented if value is None else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._number(other)
        return NotImplemented if value is None else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._number(other)
        return NotImplemented if value is None else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._boundary_ is EJECT or self._boundary_ is KEEP:
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""

    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__


def show_flag_values(value):
    """The bits of a value, as ints."""
    return [1 << i for i in range(value.bit_length()) if value >> i & 1]


def _aliases(enumeration):
    return [f"{name} -> {m.name}" for name, m in enumeration.__members__.items() if name != m.name]


def unique(enumeration):
    """Class decorator for enumerations ensuring unique member values."""
    found = _aliases(enumeration)
    if found:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(found)}")
    return enumeration


class EnumCheck(StrEnum):
    """various conditions to check an enumeration for"""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Check an enumeration for various constraints. (see EnumCheck)"""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        is_flag = issubclass(enumeration, Flag)
        kind, name = "Flag" if is_flag else "enum", enumeration.__name__
        for check in self.checks:
            if check is UNIQUE:
                found = _aliases(enumeration)
                if found:
                    raise ValueError(f"aliases found in {enumeration!r}: {', '.join(found)}")
            elif check is CONTINUOUS:
                values = {m.value for m in enumeration}
                if len(values) >= 2:
                    low, high = min(values), max(values)
                    wanted = show_flag_values((high << 1) - low) if is_flag else range(low + 1, high)
                    missing = ", ".join([str(v) for v in wanted if v not in values])
                    if missing:
                        raise ValueError(f"invalid {kind} {name!r}: missing values {missing}")
            elif check is NAMED_FLAGS:
                self._named(enumeration, name)
        return enumeration

    def _named(self, enumeration, name):
        known = {m.value for m in enumeration}
        missing, unnamed = [], 0
        for alias, m in enumeration._member_map_.items():
            rest = [v for v in show_flag_values(m.value) if v not in known] if m.value >= 0 else []
            if rest:
                missing.append(alias)
                unnamed |= sum(rest)
        if missing:
            alias = f"alias {missing[0]} is missing" if len(missing) == 1 else f"aliases {', '.join(missing[:-1])} and {missing[-1]} are missing"
            shown = f"value 0x{unnamed:x}" if unnamed & (unnamed - 1) == 0 else f"combined values of 0x{unnamed:x}"
            raise ValueError(f"invalid Flag {name!r}: {alias} {shown} [use enum.show_flag_values(value) for details]")


def global_enum_repr(self):
    """module.name instead of <Class.name: value>"""
    return f"{self.__class__.__module__.split('.')[-1]}.{self._name_}"


def global_flag_repr(self):
    """module.name for each flag, joined with |"""
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_!r})"
    return "|".join([f"{module}.{name}" if not name[0].isdigit() else name for name in self._name_.split("|")])


def global_str(self):
    """name instead of Class.name"""
    return f"{self.__class__.__name__}({self._value_!r})" if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Make the members global names of their module, and show them so."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    vars(sys.modules[cls.__module__]).update(cls.__members__)
    return cls


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)
