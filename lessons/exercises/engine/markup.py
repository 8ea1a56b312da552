"""Light markdown for prompts and feedback: **bold**, *italic*, `code` and paragraphs; everything else is escaped."""

from __future__ import annotations

import html
import re

# Bounded, so that no text makes it slow. One pass from the left: a star inside `code` is a star.
_MARK = re.compile(r"`([^`\n]{1,300})`|\*\*([^*\n]{1,300})\*\*|\*([^*\s][^*\n]{0,300})\*")


def _rewrite(text: str, code: str, strong: str, em: str) -> str:
    """Put each marked stretch into its template; `code` inside bold or italic is looked for once more."""

    def one(match: re.Match[str]) -> str:
        if match[1] is not None:
            return code.format(match[1])
        inner, template = (match[2], strong) if match[2] is not None else (match[3], em)
        return template.format(_rewrite(inner, code, strong, em))

    return _MARK.sub(one, text)


def to_html(text: str, inline: bool = False) -> str:
    """Turn light markdown into HTML. Blank lines part paragraphs; `inline` leaves the paragraphs out.

    >>> to_html("**400** < 450")
    '<p><strong>400</strong> &lt; 450</p>'
    """
    # Escaping first: whatever a mark wraps is harmless by then.
    escaped = html.escape(str(text), quote=True)
    escaped = _rewrite(escaped, "<code>{}</code>", "<strong>{}</strong>", "<em>{}</em>")
    if inline:
        return " ".join(escaped.split())
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", escaped)]
    return "".join(f"<p>{part}</p>" for part in paragraphs if part)


def to_plain(text: str) -> str:
    """Drop the marks and join the lines of each paragraph.

    >>> to_plain("The **apogee** is\\nthe highest point.")
    'The apogee is the highest point.'
    """
    plain = _rewrite(str(text), "{}", "{}", "{}")
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", plain)]
    return "\n".join(part for part in paragraphs if part)
