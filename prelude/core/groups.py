# Exception groups and except*.


class ExceptionGroup(BaseExceptionGroup, Exception):
    pass


def group_new(cls, /, *args):
    if len(args) != 2:
        raise TypeError("BaseExceptionGroup.__new__() takes exactly 2 arguments (" + str(len(args)) + " given)")
    message, exceptions = args
    if not isinstance(message, str):
        raise TypeError("BaseExceptionGroup.__new__() argument 1 must be str, not " + type(message).__name__)
    if not isinstance(exceptions, (list, tuple)):
        raise TypeError("second argument (exceptions) must be a sequence")
    if not exceptions:
        raise ValueError("second argument (exceptions) must be a non-empty sequence")
    plain = True
    for i, e in enumerate(exceptions):
        if not isinstance(e, BaseException):
            raise ValueError("Item " + str(i) + " of second argument (exceptions) is not an exception")
        if not isinstance(e, Exception):
            plain = False
    if cls is BaseExceptionGroup and plain:
        cls = ExceptionGroup
    elif not plain and issubclass(cls, Exception):
        if cls is ExceptionGroup:
            raise TypeError("Cannot nest BaseExceptions in an ExceptionGroup")
        raise TypeError("Cannot nest BaseExceptions in '" + cls.__name__ + "'")
    return BaseException.__new__(cls, message, exceptions)


def group_message(self):
    return self.args[0]


def group_exceptions(self):
    return tuple(self.args[1])


def group_str(self):
    n = len(self.exceptions)
    return str(self.message) + " (" + str(n) + " sub-exception" + ("" if n == 1 else "s") + ")"


def group_repr(self):
    return type(self).__name__ + "(" + repr(self.message) + ", " + repr(list(self.exceptions)) + ")"


def group_derive(self, exceptions, /):
    return BaseExceptionGroup(self.message, exceptions)


def condition(matcher):
    if isinstance(matcher, type) and issubclass(matcher, BaseException):
        return matcher
    if isinstance(matcher, tuple) and matcher and all(isinstance(m, type) and issubclass(m, BaseException) for m in matcher):
        return matcher
    if callable(matcher) and not isinstance(matcher, type):
        return matcher
    raise TypeError("expected an exception type, a tuple of exception types, or a callable (other than a class)")


def matches(e, matcher):
    if isinstance(matcher, (type, tuple)):
        return isinstance(e, matcher)
    return matcher(e)


def derived(group, exceptions):
    result = group.derive(exceptions)
    if not isinstance(result, BaseExceptionGroup):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    result.__traceback__ = group.__traceback__
    result.__context__ = group.__context__
    result.__cause__ = group.__cause__
    notes = getattr(group, "__notes__", None)
    if isinstance(notes, (list, tuple)):
        result.__notes__ = list(notes)
    return result


def split(e, matcher):
    if matches(e, matcher):
        return e, None
    if not isinstance(e, BaseExceptionGroup):
        return None, e
    yes, no = [], []
    for inner in e.exceptions:
        a, b = split(inner, matcher)
        if a is not None:
            yes.append(a)
        if b is not None:
            no.append(b)
    if not no:
        return (derived(e, yes) if yes else None), None
    return (derived(e, yes) if yes else None), derived(e, no)


def group_split(self, matcher, /):
    return split(self, condition(matcher))


def group_subgroup(self, matcher, /):
    return split(self, condition(matcher))[0]


def match_group(e, kinds):
    if e is None:
        return None, None
    for kind in kinds if isinstance(kinds, tuple) else (kinds,):
        if not (isinstance(kind, type) and issubclass(kind, BaseException)):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
        if issubclass(kind, BaseExceptionGroup):
            raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
    if isinstance(e, BaseExceptionGroup):
        return split(e, kinds)
    if isinstance(e, kinds):
        group = BaseExceptionGroup("", [e])
        group.__traceback__ = e.__traceback__
        return group, None
    return None, e


def leaves(e, found):
    if isinstance(e, BaseExceptionGroup):
        for inner in e.exceptions:
            leaves(inner, found)
    else:
        found.append(e)
    return found


def same_origin(e, original):
    return (isinstance(e, BaseExceptionGroup) and e.__traceback__ is original.__traceback__ and e.__cause__ is original.__cause__
            and e.__context__ is original.__context__)


def group_reraise(raised, original):
    raised = [e for e in raised if e is not None]
    if not raised:
        return None
    if not isinstance(original, BaseExceptionGroup):
        return raised[0] if len(raised) == 1 else ExceptionGroup("", raised)
    again, new = [], []
    for e in raised:
        (again if e is original or same_origin(e, original) else new).append(e)
    rest = None
    if again:
        kept = []
        for e in again:
            leaves(e, kept)
        rest = split(original, lambda x: not isinstance(x, BaseExceptionGroup) and any(x is k for k in kept))[0]
    if not new:
        return rest
    if rest is not None:
        new.append(rest)
    return new[0] if len(new) == 1 else BaseExceptionGroup("", new)


def class_getitem(cls, items):
    return GenericAlias(cls, items)


for name, method in (("__new__", staticmethod(group_new)), ("message", property(group_message)), ("exceptions", property(group_exceptions)),
                     ("__str__", group_str), ("__repr__", group_repr), ("derive", group_derive), ("split", group_split),
                     ("subgroup", group_subgroup), ("__class_getitem__", classmethod(class_getitem))):
    _method(BaseExceptionGroup, name, method)
_builtin("ExceptionGroup", ExceptionGroup)
_define_operation("match_group", match_group)
_define_operation("group_reraise", group_reraise)
