"""The asyncio package: tasks that take turns. Nothing waits: when all tasks sleep, the loop's clock goes forward."""

from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .locks import *
from .queues import *
from .runners import *
from .taskgroups import *
from .tasks import *
from .threads import *
from .timeouts import *

from .events import EventLoop as SelectorEventLoop, _get_running_loop
