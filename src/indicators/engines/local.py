"""This machine: batches one after the other, or in a pool of processes."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TypeVar

from indicators.errors import IndicatorsError

Given = TypeVar("Given")
Made = TypeVar("Made")


def run(function: Callable[[Given], Made], batches: Iterable[Given], jobs: int = 1) -> Iterator[tuple[Given, Made]]:
    """Each batch with what the function makes of it, in their order. jobs: processes; 1 is this one alone.

    No more than jobs + 1 batches are in hand at a time. A script that asks for several jobs needs the usual
    `if __name__ == "__main__":`, because the processes start afresh.
    """
    if jobs == 1:
        yield from ((batch, function(batch)) for batch in batches)
        return
    # Started afresh, not forked: a fork would copy the locks of Arrow's threads in whatever state they are.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_follow_parent)
    waiting: deque[tuple[Given, Future[Made]]] = deque()
    try:
        for batch in batches:
            waiting.append((batch, pool.submit(function, batch)))
            if len(waiting) > jobs:
                yield _oldest(waiting)
        while waiting:
            yield _oldest(waiting)
    finally:
        pool.shutdown(cancel_futures=True)


def _oldest(waiting: "deque[tuple[Given, Future[Made]]]") -> tuple[Given, Made]:
    batch, made = waiting.popleft()
    try:
        return batch, made.result()
    except BrokenProcessPool:
        raise IndicatorsError("a worker process was killed", advice="run again, with fewer --jobs") from None


def _follow_parent() -> None:
    """A worker leaves Ctrl-C to its parent, and ends when the parent does, even if that was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
