"""Records and proxies of the host's objects."""
import asyncio
import collections
import dataclasses
import gc
import typing
import weakref

import pytest

import boabox


@dataclasses.dataclass
class Item:
    name: str
    price: float = 1.5
    secret: str = dataclasses.field(default='x', repr=False)


@dataclasses.dataclass
class Order:
    id: int
    items: list


Point = collections.namedtuple('Point', 'x y')


class Place(typing.NamedTuple):
    name: str
    at: Point


@dataclasses.dataclass(frozen=True)
class Money:
    amount: int


def test_a_frozen_dataclass_stays_frozen():
    code = """
try:
    m.amount = 5
except Exception as e:
    r = type(e).__name__, str(e)
r, m.amount, repr(m)"""
    assert boabox.exec(code, inputs={'m': Money(3)}) == (('FrozenInstanceError', "cannot assign to field 'amount'"), 3, 'Money(amount=3)')


def test_dataclasses():
    order = Order(1, [Item('tea'), Item('cake', 3)])
    with boabox.Sandbox(functions={'get': lambda: order}) as sandbox:
        assert sandbox.exec('repr(get())') == repr(order)
        assert sandbox.exec('o = get()\n[o.id, o.items[1].name, o.items[0].secret, type(o).__name__]') == [1, 'cake', 'x', 'Order']
        assert sandbox.exec('[o == get(), o is get(), type(o) is type(get()), o.items[0] == o.items[1]]') == [True, False, True, False]
        assert sandbox.exec('o.id = 5\no.note = 1\n[repr(o)[:10], o.note, get().id]') == ['Order(id=5', 1, 1]
        assert order.id == 1
        assert sandbox.exec('match get():\n    case _ as found: pass\nsorted(found.items, key=lambda i: -i.price)[0].name') == 'cake'
        with pytest.raises(boabox.GuestError, match="'Order' object has no attribute 'total'"):
            sandbox.exec('o.total')
        sandbox['item'] = Item('gold')
        assert sandbox.exec('item.name + given.name', inputs={'given': Item('!')}) == 'gold!'


def test_named_tuples():
    with boabox.Sandbox() as sandbox:
        sandbox['p'] = Place('here', Point(1, 2))
        assert sandbox.exec('repr(p)') == "Place(name='here', at=Point(x=1, y=2))"
        assert sandbox.exec('name, (x, y) = p\n[name, x, y, p.at.x, p.at[1], len(p), p.at == (1, 2), {p.at: 1}[p.at], p.at._asdict()]') == [
            'here', 1, 2, 1, 2, 2, True, 1, {'x': 1, 'y': 2}]


def test_others_when_they_are_there():
    pydantic = pytest.importorskip('pydantic')

    class Model(pydantic.BaseModel):
        name: str
        size: int = 3

    assert boabox.exec('[repr(m), m.size]', inputs={'m': Model(name='a')}) == ["Model(name='a', size=3)", 3]


def test_attrs_like():
    class Attribute:
        def __init__(self, name, repr):
            self.name, self.repr = name, repr

    class Thing:
        __attrs_attrs__ = (Attribute('a', True), Attribute('b', False))
        a, b = 1, 2

    assert boabox.exec('[repr(t), t.b]', inputs={'t': Thing()})[1] == 2


def test_records_come_back():
    order = Order(1, [Item('tea'), Item('cake', 3)])
    found = boabox.exec('max(o.items, key=lambda i: i.price)', inputs={'o': order})
    assert isinstance(found, boabox.Record) and (found.name, found.price) == ('cake', 3) and repr(found) == "Item(name='cake', price=3)"
    seen = []
    boabox.exec('f(o)\nf([p, {1: p}])', inputs={'o': order, 'p': Point(1, 2)}, functions={'f': seen.append})
    assert repr(seen) == "[Order(id=1, items=[Item(name='tea', price=1.5), Item(name='cake', price=3)]), [Point(x=1, y=2), {1: Point(x=1, y=2)}]]"
    assert boabox.exec('x', inputs={'x': seen[0]}) == seen[0] != boabox.Record('Order', id=1)


def test_what_a_record_may_hold():
    with pytest.raises(boabox.ConversionError, match=r"inputs\['o'\]\.items\[1\]\.price: .*object"):
        boabox.exec('o', inputs={'o': Order(1, [Item('a'), Item('b', object())])})
    loop = Order(1, [])
    loop.items.append(loop)
    assert boabox.exec('o.items[0].items is o.items', inputs={'o': loop}) is True
    with pytest.raises(boabox.ConversionError, match='type'):
        boabox.exec('o', inputs={'o': Order})
    deep = None
    for n in range(400):
        deep = Order(n, [deep])
    assert boabox.exec('n = 0\nwhile o: o, n = o.items[0], n + 1\nn', inputs={'o': deep}) == 400
    many = [Item(str(n), n) for n in range(5000)]
    assert boabox.exec('sum(i.price for i in x)', inputs={'x': many}) == sum(range(5000))
    with boabox.Sandbox(limits=boabox.Limits(memory='2MB')) as sandbox:
        with pytest.raises(boabox.ConversionError, match='no memory'):
            sandbox['x'] = [Item('x' * 1000) for _ in range(10_000)]
        assert sandbox.exec('1') == 1


def test_a_field_that_raises():
    @dataclasses.dataclass
    class Broken:
        x: int

        def __getattribute__(self, name):
            if name == 'x':
                raise RuntimeError('broken')
            return object.__getattribute__(self, name)

    broken = object.__new__(Broken)
    with boabox.Sandbox(functions={'f': lambda: broken}) as sandbox:
        with pytest.raises(RuntimeError, match='broken'):
            sandbox.exec('f()')
        assert sandbox.exec('1') == 1


# ---- proxies ----


class File:
    def __init__(self, text):
        self.text, self.at, self.password = text, 0, 'hunter2'

    def read(self, n=-1):
        """Reads."""
        part = self.text[self.at:] if n < 0 else self.text[self.at:self.at + n]
        self.at += len(part)
        return part

    def fail(self):
        raise ValueError('no')

    async def wait(self):
        await asyncio.sleep(0)
        return self.text

    def remove(self):
        raise AssertionError


def proxy(file):
    return boabox.Object(file, attributes=['at'], methods=['read', 'fail', 'wait'])


def test_a_proxy():
    file = File('hello world')
    with boabox.Sandbox(functions={'open_it': lambda: proxy(file), 'same': lambda x: x is file}) as sandbox:
        assert sandbox.exec("f = open_it()\n[f.read(5), f.at, f.read(n=1), f.at]") == ['hello', 5, ' ', 6]
        assert file.at == 6
        assert sandbox.exec('[str(f), type(f).__name__, same(f), same(1), callable(f.read)]') == ['<File object of the host>', 'File', True, False, True]
        assert sandbox.exec('f') is file and sandbox['f'] is file and sandbox.exec('[f, (f,)]') == [file, (file,)]
        for name in ('password', 'remove', 'text', '__dict__x', '_x', 'get', 'object'):
            with pytest.raises(boabox.GuestError, match=f"AttributeError: 'File' object has no attribute '{name}'"):
                sandbox.exec(f'f.{name}')
        with pytest.raises(boabox.GuestError, match="AttributeError: 'File' is an object of the host"):
            sandbox.exec('f.at = 5')
        with pytest.raises(boabox.GuestError, match='ValueError: no') as caught:
            sandbox.exec('f.fail()')
        assert type(caught.value.__cause__) is ValueError
        with pytest.raises(boabox.GuestError, match='File.read.*: too many positional'):
            sandbox.exec('f.read(1, 2, 3)')
        assert sandbox.exec('1') == 1


def test_a_proxy_that_is_forged():
    file = File('x')
    with boabox.Sandbox(functions={'f': lambda: proxy(file)}) as sandbox:
        for code in ('x = type(f())()', 'x = f()\nx.__dict__["_boabox_number"] = 10**30', 'x = f()\nx.__dict__["_boabox_number"] = "a"',
                     'x = f()\ndel x.__dict__["_boabox_number"]', 'class C(type(f())): pass\nx = C()'):
            assert isinstance(sandbox.exec(code + '\nx'), (boabox.GuestValue, type(None)))
            with pytest.raises(boabox.GuestError, match='AttributeError'):
                sandbox.exec('x.nothing')


def test_a_proxy_under_asyncio():
    async def main():
        file = File('hello')
        with boabox.Sandbox(functions={'f': lambda: proxy(file)}) as sandbox:
            assert await sandbox.exec_async('x = f()\n[await x.wait(), x.read(2), x.at]') == ['hello', 'he', 2]
            assert await sandbox.exec_async('x') is file

    asyncio.run(main())


def test_an_error_tells_nothing_of_the_hosts_object():
    class Secret:
        def __repr__(self):
            return 'hunter2'

    with boabox.Sandbox() as sandbox:
        sandbox['o'] = boabox.Object(Secret())
        sandbox['p'] = Point(1, 2)
        with pytest.raises(boabox.GuestError) as caught:
            sandbox.exec('several = [{1: (o,)}]\n[o, several, p][3]')
    assert 'hunter2' not in caught.value.for_model() and 'p = Point(x=1, y=2)' in caught.value.for_model()


def test_wrong_proxies():
    for options, error in (
        ({'methods': 'read'}, TypeError), ({'methods': ['nothing']}, TypeError), ({'methods': ['at']}, TypeError), ({'methods': ['_x']}, ValueError),
        ({'attributes': ['a b']}, ValueError), ({'attributes': [1]}, ValueError),
    ):
        with pytest.raises(error):
            boabox.Object(File(''), **options)


def test_objects_leave_with_their_sandbox():
    file = File('x')
    gone = weakref.ref(file)
    sandbox = boabox.Sandbox(functions={'f': lambda: None})
    sandbox['x'] = proxy(file)
    del file
    gc.collect()
    assert gone() is not None and sandbox.exec('x.read()') == 'x'
    del sandbox
    gc.collect()
    assert gone() is None
