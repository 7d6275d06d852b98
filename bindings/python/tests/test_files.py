"""Files: the guest's own, those put there and given back, mounted folders, the environment."""
import os

import pytest

import boabox
from boabox import Mount


def test_files_come_back():
    result = boabox.run("open('a.txt', 'w').write('left open')\nwith open('/tmp/b', 'wb') as f: f.write(b'\\xff')")
    assert result.files == {'/home/a.txt': b'left open', '/tmp/b': b'\xff'}
    assert boabox.run('1').files == {}


def test_files_go_in():
    files = {'data.csv': 'a,b\n1,ä\n', '/etc/conf': b'\0\1', 'deep/er': bytearray(b'x')}
    code = "import csv, os\n[list(csv.reader(open('data.csv'))), open('/etc/conf', 'rb').read(), os.listdir('deep'), os.getcwd()]"
    result = boabox.run(code, files=files)
    assert result.value == [[['a', 'b'], ['1', 'ä']], b'\0\1', ['er'], '/home']
    assert result.files == {'/home/data.csv': 'a,b\n1,ä\n'.encode(), '/etc/conf': b'\0\1', '/home/deep/er': b'x'}


def test_files_stay_between_runs():
    sandbox = boabox.Sandbox(files={'x': 'one'})
    assert sandbox.exec("open('y', 'w').write(open('x').read() + ' two')") == 7
    assert sandbox.run("open('y').read()").value == 'one two'


def test_files_of_runs_of_all_kinds():
    import asyncio
    code = "open('x', 'w').write('1')"
    assert asyncio.run(boabox.run_async(code)).files == {'/home/x': b'1'}
    with boabox.Sandbox() as sandbox:
        assert sandbox.start(code).files == {'/home/x': b'1'}


def test_files_of_one_are_not_anothers():
    boabox.exec("open('secret', 'w').write('x')")
    assert boabox.exec("import os; os.listdir()") == []


@pytest.mark.parametrize('path', ['', '/', '../x', 'a/../x', 'a/', './a', '\0', 'a\0b'])
def test_wrong_paths(path):
    with pytest.raises(ValueError):
        boabox.Sandbox(files={path: 'x'})


@pytest.mark.parametrize('files', [{1: 'x'}, {'x': 1}, {'x': None}, {b'x': 'x'}])
def test_wrong_files(files):
    with pytest.raises(TypeError):
        boabox.Sandbox(files=files)


def test_files_count_for_the_memory_limit():
    with pytest.raises(boabox.LimitError) as e:
        boabox.exec("with open('x', 'wb') as f:\n    while True: f.write(bytes(100_000))", limits=boabox.Limits(memory='8MB'))
    assert e.value.limit == 'memory' if hasattr(e.value, 'limit') else 'memory' in str(e.value)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / 'data').mkdir()
    (tmp_path / 'data/in.txt').write_text('hello')
    (tmp_path / 'data/sub').mkdir()
    (tmp_path / 'data/sub/x').write_bytes(b'\xff')
    (tmp_path / 'secret').write_text('SECRET')
    return tmp_path / 'data'


def test_read_only(folder):
    box = boabox.Sandbox(mounts=[Mount(folder, '/data')])
    assert box.exec("open('/data/in.txt').read()") == 'hello'
    assert box.exec("import os; sorted(os.listdir('/data')), os.listdir('/')") == (['in.txt', 'sub'], ['data', 'dev', 'home', 'tmp'])
    for code in ("open('/data/in.txt', 'w')", "open('/data/new', 'w')", "os.remove('/data/in.txt')", "os.mkdir('/data/d')"):
        with pytest.raises(boabox.GuestError, match='Read-only file system'):
            box.exec(code)
    assert box.run('1').files == {}
    assert (folder / 'in.txt').read_text() == 'hello'


def test_read_and_write(folder):
    box = boabox.Sandbox(mounts=[Mount(str(folder), '/data', mode='rw')])
    box.exec("import os, json\njson.dump([1], open('/data/out.json', 'w'))\nos.makedirs('/data/a/b')\nos.rename('/data/in.txt', '/data/a/b/c')")
    assert (folder / 'out.json').read_text() == '[1]'
    assert (folder / 'a/b/c').read_text() == 'hello'
    assert os.stat(folder / 'out.json').st_mode & 0o777 == 0o600


def test_overlay(folder):
    box = boabox.Sandbox(mounts=[Mount(folder, '/data', mode='overlay')])
    code = "import os\nopen('/data/in.txt', 'a').write('!')\nopen('/data/new', 'w').write('n')\nos.remove('/data/sub/x')\n" \
           "[open('/data/in.txt').read(), sorted(os.listdir('/data')), os.listdir('/data/sub')]"
    result = box.run(code)
    assert result.value == ['hello!', ['in.txt', 'new', 'sub'], []]
    assert result.files == {'/data/in.txt': b'hello!', '/data/new': b'n'}
    assert (folder / 'in.txt').read_text() == 'hello' and (folder / 'sub/x').exists() and not (folder / 'new').exists()


def test_a_budget(folder):
    box = boabox.Sandbox(mounts=[Mount(folder, '/data', mode='rw', limit=10_000)])
    with pytest.raises(boabox.GuestError, match='No space left on device'):
        box.exec("with open('/data/big', 'wb') as f:\n    for i in range(100): f.write(bytes(1000))")
    assert (folder / 'big').stat().st_size <= 10_000


def test_no_way_out(folder):
    os.symlink(folder.parent / 'secret', folder / 'link')
    box = boabox.Sandbox(mounts=[Mount(folder, '/data', mode='rw')])
    for path in ('/data/../secret', '/data/link', str(folder.parent / 'secret'), '/etc/passwd', '/proc/self/environ'):
        with pytest.raises(boabox.GuestError) as e:
            box.exec('open(path).read()', inputs={'path': path})
        assert e.value.type in ('FileNotFoundError', 'OSError')


@pytest.mark.parametrize(('arguments', 'error'), [
    ({'host_dir': 1, 'path': '/x'}, TypeError),
    ({'host_dir': '/tmp', 'path': b'/x'}, TypeError),
    ({'host_dir': '/tmp', 'path': '/x', 'mode': 'r'}, ValueError),
    ({'host_dir': '/tmp', 'path': '/x', 'limit': 'big'}, TypeError),
    ({'host_dir': '/tmp', 'path': '/x', 'limit': 0}, ValueError),
])
def test_wrong_mounts(arguments, error):
    with pytest.raises(error):
        Mount(**arguments)


def test_mounts_that_can_not_be(folder):
    for path in ('data', '/', '/a/..', ''):
        with pytest.raises(ValueError):
            boabox.Sandbox(mounts=[Mount(folder, path)])
    with pytest.raises(ValueError):
        boabox.Sandbox(mounts=[Mount(folder, '/a'), Mount(folder, '/a/b')])
    with pytest.raises(NotADirectoryError):
        boabox.Sandbox(mounts=[Mount(folder / 'in.txt', '/a')])
    with pytest.raises(TypeError):
        boabox.Sandbox(mounts=['/tmp'])


def test_environment():
    os.environ['BOABOX_TEST'] = 'host'
    assert boabox.exec('import os; dict(os.environ)') == {}
    assert boabox.exec("import os; os.getenv('A'), os.environ['B'], os.getenv('C')", env={'A': '1', 'B': 'ä'}) == ('1', 'ä', None)
    for env, error in (({'A': 1}, TypeError), ({'': 'x'}, ValueError), ({'A=B': 'x'}, ValueError), ({'A': 'x\0'}, ValueError)):
        with pytest.raises(error):
            boabox.exec('1', env=env)
