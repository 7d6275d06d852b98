# collections.abc: what _collections_abc holds.

from _collections_abc import *
from _collections_abc import _CallableGenericAlias, __all__
from collections import deque

MutableSequence.register(deque)
