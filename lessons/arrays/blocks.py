"""Long arrays are worked through in blocks that fit a processor's cache: nearly twice as fast for a million flights."""

from collections.abc import Callable

import numpy as np

BLOCK = 16_384  # values; a dozen arrays of it fill 1.5 MB


def in_blocks(compute: Callable[..., tuple[np.ndarray, ...]], *arrays: np.ndarray) -> tuple[np.ndarray, ...]:
    """`compute(*arrays)`, a tuple of float arrays of the arrays' common shape, with at most 16,384 values at a time.

    The arrays must broadcast (see `numbers.broadcast`), and `compute` must treat each element by itself.

    >>> in_blocks(lambda a, b: (a + b, a * b), np.arange(3.0), np.array(2.0))
    (array([2., 3., 4.]), array([0., 2., 4.]))
    """
    shape = np.broadcast_shapes(*(array.shape for array in arrays))
    size = int(np.prod(shape))
    if size <= BLOCK:
        return compute(*arrays)
    rows = [array.ravel() if array.size in (1, size) else np.broadcast_to(array, shape).ravel() for array in arrays]
    results: list[np.ndarray] = []
    for start in range(0, size, BLOCK):
        part = slice(start, start + BLOCK)
        values = compute(*(row if row.size == 1 else row[part] for row in rows))
        if not results:
            results = [np.empty(size) for _ in values]
        for result, value in zip(results, values, strict=True):
            result[part] = value
    return tuple(result.reshape(shape) for result in results)
