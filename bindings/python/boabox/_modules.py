"""The modules that a guest has, and those that models like to use and that it has not."""

PRESENT = (
    'abc', 'array', 'asyncio', 'atexit', 'base64', 'binascii', 'bisect', 'calendar', 'cmath', 'codecs', 'collections', 'colorsys', 'contextlib',
    'contextvars', 'copy', 'csv', 'dataclasses', 'datetime', 'decimal', 'enum', 'errno', 'fnmatch', 'fractions', 'functools', 'gc', 'glob',
    'graphlib', 'hashlib', 'heapq', 'hmac', 'html', 'inspect', 'io', 'itertools', 'json', 'keyword', 'logging', 'math', 'numbers', 'operator', 'os',
    'pathlib', 'platform', 'pprint', 'queue', 'random', 're', 'reprlib', 'secrets', 'shlex', 'shutil', 'stat', 'statistics', 'string', 'struct',
    'sys', 'tempfile', 'textwrap', 'threading', 'time', 'timeit', 'traceback', 'types', 'typing', 'urllib', 'uuid', 'warnings', 'weakref', 'zoneinfo',
)

_NETWORK = 'there is no network; call a host function that fetches'
_PROCESS = 'there are no other programs or processes'
_TABLES = 'use lists of dicts, with csv, collections and statistics'
_NUMBERS = 'use lists, math and statistics'

ABSENT = {
    'requests': _NETWORK, 'httpx': _NETWORK, 'aiohttp': _NETWORK, 'socket': _NETWORK, 'http': _NETWORK, 'urllib3': _NETWORK, 'ssl': _NETWORK,
    'numpy': _NUMBERS, 'scipy': _NUMBERS, 'pandas': _TABLES, 'polars': _TABLES, 'sqlite3': _TABLES, 'openpyxl': _TABLES,
    'subprocess': _PROCESS, 'multiprocessing': _PROCESS, 'signal': _PROCESS, 'ctypes': 'there is no C',
    'concurrent': 'use asyncio.gather', 'matplotlib': 'there is no plotting; return the numbers', 'PIL': 'there are no images',
    'bs4': 'use re', 'lxml': 'use re', 'yaml': 'use json', 'pydantic': 'use dataclasses', 'attr': 'use dataclasses', 'attrs': 'use dataclasses',
    'dateutil': 'use datetime and zoneinfo', 'pytz': 'use zoneinfo', 'pickle': 'use json', 'difflib': 'compare in loops',
    'ast': 'use re', 'unittest': 'use assert', 'pytest': 'use assert', 'sympy': 'use fractions and decimal', 'tqdm': 'use print',
}

# Those that a note for a model has room for.
NOTED = ('requests', 'httpx', 'socket', 'numpy', 'pandas', 'subprocess', 'concurrent', 'matplotlib', 'yaml', 'bs4', 'pydantic', 'pytz')
