"""Modules made of functions and values of the host."""
import asyncio
import dataclasses
import datetime

import pytest

import boabox
from boabox import tools

PRICES = {'tea': 3, 'cake': 5}


def price(name, *, count=1):
    """The price of so many of them."""
    return PRICES[name] * count


@dataclasses.dataclass
class Item:
    name: str


SHOP = boabox.Module(functions={'price': price}, constants={'VAT': 0.2, 'names': ['tea', 'cake'], 'opened': datetime.date(2024, 2, 29)}, doc='What is sold here.')


@pytest.fixture
def sandbox():
    with boabox.Sandbox(modules={'shop': SHOP}) as sandbox:
        yield sandbox


def test_imports(sandbox):
    assert sandbox.exec("import shop\nshop.price('tea', count=2)") == 6
    assert sandbox.exec("from shop import price, VAT as rate\n[price('cake'), rate]") == [5, 0.2]
    assert sandbox.exec("from shop import *\n[names, VAT]") == [['tea', 'cake'], 0.2]
    assert sandbox.exec("import shop as s, sys\n[s is __import__('shop'), sys.modules['shop'] is s]") == [True, True]
    assert sandbox.exec('shop.opened.year') == 2024
    assert sandbox.exec("sorted(['cake', 'tea'], key=shop.price)") == ['tea', 'cake']
    assert 'shop' not in boabox.Sandbox(modules={'shop': SHOP}).names()
    with pytest.raises(boabox.GuestError, match="cannot import name 'sell' from 'shop'"):
        sandbox.exec('from shop import sell')
    with pytest.raises(boabox.GuestError, match="AttributeError: module 'shop' has no attribute 'sell'"):
        sandbox.exec('shop.sell')


def test_what_it_shows(sandbox):
    sandbox.exec('import shop')
    assert sandbox.exec('shop.__doc__') == 'What is sold here.'
    assert sandbox.exec('[repr(shop), shop.__name__]') == ["<module 'shop'>", 'shop']
    assert sandbox.exec("[n for n in dir(shop) if not n.startswith('_')]") == ['VAT', 'names', 'opened', 'price']
    assert sandbox.exec('[shop.__package__, shop.__spec__, shop.__loader__]') == ['', None, None]
    assert sandbox.exec("repr(shop.price)") == '<built-in function shop.price>'


def test_values_are_copies(sandbox):
    assert sandbox.exec("import shop\nshop.names.append('gold')\nshop.names") == ['tea', 'cake', 'gold']
    assert SHOP.constants['names'] == ['tea', 'cake']
    assert boabox.exec("import shop\nshop.names", modules={'shop': SHOP}) == ['tea', 'cake']


def test_errors(sandbox):
    with pytest.raises(boabox.GuestError, match=r"TypeError: shop\.price\(name, \*, count=1\): too many positional arguments") as e:
        sandbox.exec("import shop\nshop.price('tea', 2)")
    assert e.value.hint == 'Call it as shop.price(name, *, count=1).'
    with pytest.raises(boabox.GuestError, match="KeyError: 'gold'") as e:
        sandbox.exec("shop.price('gold')")
    assert type(e.value.__cause__) is KeyError
    with boabox.Sandbox(modules={'shop': SHOP}, redact_errors=True) as redacted, pytest.raises(boabox.GuestError, match=r'shop\.price\(\) failed'):
        redacted.exec("import shop\nshop.price('gold')")
    wrong = {'shop': boabox.Module(functions={'make': object})}
    with pytest.raises(boabox.GuestError, match=r'what shop\.make\(\) returned: the guest has no such value'):
        boabox.exec('import shop\nshop.make()', modules=wrong)


def test_limits():
    with boabox.Sandbox(modules={'shop': SHOP}, limits=boabox.Limits(host_calls=3)) as sandbox, pytest.raises(boabox.LimitError) as e:
        sandbox.exec("import shop\nwhile True: shop.price('tea')")
    assert e.value.limit == 'host_calls'


def test_before_the_librarys():
    maths = boabox.Module(functions={'sqrt': lambda n: -n})
    assert boabox.exec('import math\nmath.sqrt(4)', modules={'math': maths}) == -4


def test_packages():
    modules = {'shop.admin.users': boabox.Module(functions={'add': lambda n: n + 1}), 'shop': SHOP, 'shop.extra': 'from shop import price\nx = price("tea")'}
    with boabox.Sandbox(modules=modules) as sandbox:
        assert sandbox.exec('import shop.admin.users\n[shop.admin.users.add(1), shop.VAT]') == [2, 0.2]
        assert sandbox.exec('from shop.admin import users\nfrom shop.admin.users import add\n[users.add(2), add(3), users.__package__]') == [3, 4, 'shop.admin']
        assert sandbox.exec('import shop.extra\nshop.extra.x') == 3
        with pytest.raises(boabox.GuestError, match="No module named 'shop.other'"):
            sandbox.exec('import shop.other')


def test_asynchronous_functions():
    async def slow(n):
        await asyncio.sleep(0.001)
        return n + 1

    async def main():
        modules = {'net': boabox.Module(functions={'get': slow, 'waits': boabox.plain(slow)})}
        code = 'import asyncio, net\n[net.waits(1), *await asyncio.gather(net.get(2), net.get(3))]'
        assert await boabox.exec_async(code, modules=modules) == [2, 3, 4]
        with pytest.raises(boabox.GuestError) as e:
            await boabox.exec_async('import net\nnet.get(1).name', modules=modules)
        assert e.value.hint == 'net.get() is asynchronous: write `await net.get(...)`.'

    asyncio.run(main())


def test_steps_and_snapshots():
    modules = {'shop': boabox.Module(functions=['sell', 'price'])}
    with boabox.Sandbox(modules=modules) as sandbox:
        step = sandbox.start("import shop\nshop.sell('tea', count=2) + shop.price()")
        assert (step.name, step.args, step.kwargs) == ('shop.sell', ('tea',), {'count': 2})
        data, copied = step.snapshot(), step.fork()
        step = step.resume(1)
        assert step.name == 'shop.price' and step.resume(2).value == 3
        assert copied.resume(5).resume(6).value == 11
        with pytest.raises(boabox.UseError, match=r'shop\.sell\(\) was given by name only'):
            sandbox.exec('shop.sell()')
    real = {'shop': boabox.Module(functions={'sell': lambda *a, **k: 1, 'price': lambda: 7}, constants={'new': 1})}
    assert boabox.restore_step(data, modules=real).value == 8


def test_restored_by_name(sandbox):
    sandbox.exec("from shop import price\nimport shop\nshop.VAT = 0.5")
    restored = boabox.restore(sandbox.snapshot(), modules={'shop': boabox.Module(functions={'price': lambda name: name * 2}, constants={'VAT': 1})})
    assert restored.exec("[price('a'), shop.price('b'), shop.VAT]") == ['aa', 'bb', 0.5]
    without = boabox.restore(sandbox.snapshot())
    assert without.start("price('a')").name == 'shop.price'
    before = boabox.restore(boabox.Sandbox().snapshot(), modules={'shop': SHOP})
    assert before.exec("import shop\n[shop.price('tea'), shop.VAT]") == [3, 0.2]


def test_journals():
    calls = []
    shop = boabox.Module(functions={'price': lambda name: calls.append(name) or 4}, constants={'VAT': 0.2, 'opened': datetime.date(2024, 2, 29)}, doc='Sold.')
    code = "import shop\n[shop.price('tea'), shop.VAT, shop.opened.year, shop.__doc__]"
    with boabox.Sandbox(modules={'shop': shop, 'a.b': boabox.Module()}, journal=True) as sandbox:
        value = sandbox.exec(code)
        journal = sandbox.journal()
    assert value == [4, 0.2, 2024, 'Sold.'] and calls == ['tea']
    replay = boabox.replay(journal, modules={'shop': shop})
    assert replay.differs is None and replay.step.value == value and calls == ['tea']
    assert replay.sandbox.exec("import a.b\nshop.price('cake')") == 4 and calls == ['tea', 'cake']


def test_records_and_objects():
    class Till:
        def count(self):
            return 5

    module = boabox.Module(constants={'item': Item('tea'), 'till': boabox.Object(Till(), methods=['count'])})
    assert boabox.exec('import shop\n[shop.item.name, shop.till.count()]', modules={'shop': module}) == ['tea', 5]


def test_what_can_not_be_a_module():
    for wrong, error, text in (
        ({'functions': 'price'}, TypeError, 'names, or functions by name, not str'), ({'functions': {'a b': price}}, ValueError, "'a b' is no name"),
        ({'functions': {'__doc__': price}}, ValueError, 'no name'), ({'functions': {'f': 5}}, TypeError, "'f' is not callable"),
        ({'constants': [1]}, TypeError, 'a dict by name, not list'), ({'functions': {'a': price}, 'constants': {'a': 1}}, ValueError, 'a function and a constant'),
        ({'stub': 'def ('}, SyntaxError, 'invalid syntax|never closed'),
    ):
        with pytest.raises(error, match=text):
            boabox.Module(**wrong)
    for modules, error, text in (
        ({'shop': 5}, TypeError, 'its source or a boabox.Module'), ({'a-b': SHOP}, ValueError, 'no name'),
        ({'a': '', 'a.b': SHOP}, ValueError, "'a', which it is in, is source"),
    ):
        with pytest.raises(error, match=text):
            boabox.Sandbox(modules=modules)
    with pytest.raises(boabox.ConversionError, match=r"modules\['shop.x'\]\[0\]: the guest has no such value: an object of type object"):
        boabox.Sandbox(modules={'shop': boabox.Module(constants={'x': [object()]})})


def test_described():
    assert tools.describe(modules={'shop': SHOP}) == (
        "# module shop: What is sold here.\n\nVAT = 0.2\n\nnames: list\n\nopened: datetime.date\n\n"
        'def price(name, *, count=1):\n    """The price of so many of them."""')
    stub = '"""A shop."""\ndef price(name: str) -> int: ...\n'
    module = boabox.Module(functions=['price'], stub=stub)
    assert tools.describe(modules={'shop': module}) == f'# module shop\n\n{stub.strip()}'
    assert boabox.exec('import shop\nshop.__doc__', modules={'shop': module}) == 'A shop.'
    assert tools.describe(modules={'shop': boabox.Module(functions=['sell'])}) == '# module shop\n\ndef sell(*args, **kwargs): ...'
    assert repr(module) == '<Module of price>'


def test_values_of_the_guest(sandbox):
    """A module's function as a value outside."""
    f = sandbox.exec('import shop\nshop.price')
    assert f('tea', count=3) == 9 and sandbox.exec('f is shop.price', inputs={'f': f})


def test_no_memory():
    with pytest.raises(boabox.ConversionError, match='no memory'):
        boabox.Sandbox(modules={'big': boabox.Module(constants={'x': 'x' * 50_000_000})}, limits=boabox.Limits(memory='20MB'))
