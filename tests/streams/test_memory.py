import gc
import subprocess
import sys
import weakref

from streams import memory

SCRIPT = """
import gc
from streams import memory
class Kept: pass
kept = Kept()
kept.itself = kept
memory.freeze()
print(gc.get_freeze_count() > 0, gc.get_threshold() == memory.THRESHOLDS, gc.isenabled())
"""


def test_what_stands_is_left_and_what_is_new_is_still_collected() -> None:
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["True", "True", "True"]


class Cycle:
    def __init__(self) -> None:
        self.itself = self


def test_what_is_left_in_cycles_is_freed() -> None:
    gc.disable()
    try:
        left = weakref.ref(Cycle())
        assert left() is not None
        memory.collect_cycles()
        assert left() is None
    finally:
        gc.enable()


def test_what_was_freed_is_given_back() -> None:
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", HOLES], capture_output=True, text=True, check=True
    )
    before, after = map(int, done.stdout.split())
    assert before - after > MEGABYTES * 2**20 // 2


MEGABYTES = 60
HOLES = f"""
import resource
from pathlib import Path
from streams import memory
def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
held = [bytes(10_000) for _ in range({MEGABYTES * 100})]
last = bytes(10_000)
del held
before = resident()
memory.trim()
print(before, resident())
"""


def test_threads_take_memory_from_one_place() -> None:
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", ARENAS], capture_output=True, text=True, check=True
    )
    apart, together = done.stdout.split()
    assert int(apart) > 1
    assert together == "1"


# In children of its own each: a thread that has an arena keeps it.
ARENAS = """
import ctypes, os, tempfile, threading
from streams import memory
libc = ctypes.CDLL(None)
libc.fopen.restype = ctypes.c_void_p
def arenas():
    held = []
    thread = threading.Thread(target=lambda: held.append([bytes(5000) for _ in range(9)]))
    thread.start()
    thread.join()
    with tempfile.NamedTemporaryFile() as file:
        info = libc.fopen(file.name.encode(), b"w")
        libc.malloc_info(0, ctypes.c_void_p(info))
        libc.fclose(ctypes.c_void_p(info))
        return file.read().count(b"<heap nr")
def in_child(prepare):
    reader, writer = os.pipe()
    if not os.fork():
        prepare()
        os.write(writer, str(arenas()).encode())
        os._exit(0)
    os.wait()
    return os.read(reader, 9).decode()
print(in_child(lambda: None), in_child(memory.use_one_arena))
"""
