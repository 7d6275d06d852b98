"""Tools as asynchronous host functions: the guest uses many at once, the host awaits them on its event loop, one pause serves them all."""
import asyncio
import time

import boabox

CITIES = {'Oslo': 4, 'Lima': 19, 'Rome': 17, 'Pune': 28}


async def weather(city: str) -> int:
    """Degrees Celsius now."""
    await asyncio.sleep(0.2)  # a request over the network
    if city not in CITIES:
        raise LookupError(f'no city {city!r}')
    return CITIES[city]


async def approve(text: str) -> bool:
    """Asks a person, and waits."""
    await asyncio.sleep(0.05)
    return 'Rome' in text


CODE = '''
import asyncio

async def report(city):
    try:
        return f'{city}: {await weather(city)} degrees'
    except LookupError as e:
        return f'{city}: {e}'

lines = await asyncio.gather(*[report(city) for city in cities])
for line in lines:
    print(line)
[line for line in lines if approve(line)]
'''


async def main() -> None:
    began = time.perf_counter()
    inputs = {'cities': [*CITIES, 'Atlantis']}
    result = await boabox.run_async(CODE, inputs=inputs, functions={'weather': weather, 'approve': boabox.plain(approve)})
    took = time.perf_counter() - began
    print(result.stdout, end='')
    print('approved:', result.value)
    print('five requests of 0.2 s and five questions of 0.05 s took less than 0.9 s:', took < 0.9)


asyncio.run(main())
