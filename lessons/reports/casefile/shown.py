"""Text of a report made fit to be shown: no signs that steer a page, escaped for Markdown and for HTML."""

import html
import re

# Controls but for the line's end and the tab; half signs; what is no character.
_UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# What turns the order of letters round until it is closed: without it a text stands as it was read.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")
_MARKUP = re.compile(r"([\\`*_\[\]|~$#!^=@])")
_OPENS_A_LIST = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+>])")


def plain(text: str) -> str:
    """Text as it can be shown: signs that cannot be seen as �, marks that turn the order of letters left out.

    >>> plain("400 km" + chr(0) + chr(0x202E)), plain("one" + chr(13) + "two") == "one" + chr(10) + "two"
    ('400 km�', True)
    """
    return _UNSHOWN.sub("�", _TURNING.sub("", _LINE_ENDS.sub("\n", text)))


def one_line(text: str) -> str:
    """The same on one line.

    >>> one_line(" about" + chr(10) + " 400 km ")
    'about 400 km'
    """
    return " ".join(plain(text).split())


def in_html(text: str) -> str:
    """Text with which no tag and no attribute of a page begins or ends.

    >>> in_html("<b> & 'so'")
    '&lt;b&gt; &amp; &#x27;so&#x27;'
    """
    return html.escape(plain(text), quote=True)


def in_markdown(text: str) -> str:
    """Text as one line of Markdown that means nothing but itself, in a sentence, a list or a table.

    >>> in_markdown("<i>*400*</i> | 1"), in_markdown("1. so"), in_markdown("- so")
    ('&lt;i&gt;\\\\*400\\\\*&lt;/i&gt; \\\\| 1', '1\\\\. so', '\\\\- so')
    """
    line = _MARKUP.sub(r"\\\1", one_line(text)).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _OPENS_A_LIST.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", line)


def fenced(text: str) -> str:
    """Text of many lines as a block of Markdown in which nothing is markup, whatever it holds.

    >>> fenced("400 km").splitlines()
    ['```text', '400 km', '```']
    """
    whole = plain(text)
    longest = max((len(run) for run in re.findall("`+", whole)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{whole.rstrip()}\n{fence}"


def web_address(address: str) -> str:
    """An address if a page may lead there, http or https, else "".

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)"), web_address("the paper of Tuesday")
    ('https://example.org/a', '', '')
    """
    return address if re.match(r"https?://[^\s/]", address, re.IGNORECASE) else ""
