"""What a picture draws, taken apart."""


def of(picture, kind, colour=None):
    """Return a picture's layers of one kind, and of one colour where one is named."""
    return [layer for layer in picture.layers if isinstance(layer, kind) and colour in (None, layer.colour)]
