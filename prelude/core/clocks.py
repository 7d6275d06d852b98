# time.sleep of objects whose classes say how they become numbers.


def time_sleep(x):
    if _overridden(x, "__index__") is None:
        raise TypeError("'" + type(x).__name__ + "' object cannot be interpreted as an integer or float")
    return _native_module("time")["sleep"](as_index(x))


_define_rest(_native_module("time")["sleep"], time_sleep)
