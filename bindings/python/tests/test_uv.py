"""The wheel for someone who has uv and nothing else: the example of docs/python/monty.md with an await at top level, as that page says to run it."""
import os
import pathlib
import re
import subprocess
import sys

import pytest

PAGE = pathlib.Path(__file__).resolve().parents[3] / 'docs/python/monty.md'
WHEEL = os.environ.get('BOABOX_WHEEL')


@pytest.mark.skipif(not WHEEL, reason='tools/python-package.py says which wheel')
def test_example_by_uv(tmp_path):
    installed = subprocess.run([sys.executable, '-m', 'pip', 'install', '-q', 'uv'], capture_output=True, text=True, timeout=300)
    if installed.returncode:
        pytest.skip(f'uv can not be installed: {installed.stderr.strip()[-300:]}')
    [example] = re.findall(r'^```python asyncio\n(.*?)^```$', PAGE.read_text('utf-8'), re.S | re.M)
    uv = [sys.executable, '-m', 'uv', 'run', '--quiet', '--no-project', '--isolated', '--python', sys.executable, '--with', WHEEL, 'python', '-m', 'asyncio']
    p = subprocess.run(uv, input=example, capture_output=True, text=True, timeout=300, cwd=tmp_path)
    shown = [line.lstrip('>. ') for line in p.stdout.splitlines()]
    assert p.returncode == 0 and 'Traceback' not in p.stderr, p.stderr
    assert [line for line in shown if line] == re.findall(r'# prints: (.*)$', example, re.M), p.stdout
