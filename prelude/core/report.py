# What an uncaught exception's text needs guest code for: run at the end of a feed, within its limits (src/host/error.c).


def safe(value, what, how):
    try:
        return _plain(how(value))
    except BaseException:
        return "<" + what + " " + how.__name__ + "() failed>"


def notes_of(e):
    try:
        notes = getattr(e, "__notes__", None)
    except Exception as wrong:
        return ["Ignored error getting __notes__: " + safe(wrong, "__notes__", repr)]
    if notes is None:
        return ()
    if isinstance(notes, (list, tuple)):
        return [safe(note, "note", str) for note in notes]
    return [safe(notes, "__notes__", repr)]


def guarded(function, e):
    try:
        return function(e)
    except BaseException:
        return ()


def parts_of(e):
    if not isinstance(e, BaseExceptionGroup):
        return ()
    return [part for part in e.exceptions if isinstance(part, BaseException)]


def before(e):
    return [other for other in (e.__cause__, e.__context__) if isinstance(other, BaseException)]


def report(e):
    found, seen, waiting = [], {}, [e]
    while waiting:
        e = waiting.pop()
        if id(e) in seen:
            continue
        seen[id(e)] = True
        parts = guarded(parts_of, e)
        found.append((e, safe(e, "exception", str), guarded(notes_of, e), parts))
        waiting.extend(parts)
        waiting.extend(guarded(before, e))
    return found


_define_operation("report", report)
