# gc: the collector is the engine's, and looks for itself when to run; what is asked here changes nothing.

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
callbacks, garbage = [], []
_enabled, _debug, _threshold = True, 0, (2000, 10, 0)


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def collect(generation=2):
    """The number of unreachable objects: none that a program could know of."""
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    return 0


def get_threshold():
    return _threshold


def set_threshold(threshold0, threshold1=10, threshold2=0, /):
    global _threshold
    _threshold = threshold0, threshold1, threshold2


def get_count():
    return 0, 0, 0


def get_debug():
    return _debug


def set_debug(flags, /):
    global _debug
    _debug = flags


def get_stats():
    return [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]


def get_objects(generation=None):
    return []


def get_referrers(*objs):
    return []


get_referents = get_referrers


def is_tracked(obj, /):
    return not isinstance(obj, (int, float, complex, str, bytes, type(None)))


def is_finalized(obj, /):
    return False


def freeze():
    pass


unfreeze = freeze


def get_freeze_count():
    return 0
