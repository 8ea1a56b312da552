"""Where packages come from, as pip and uv are set on this machine; all else that they may be set to is left out.

A course set up "into another folder", "only for show" or within another project's constraints is no course: so the
settings that say where from are handed on by name, and every other one is not.
"""

import configparser
import os
import sys

from lessons.running.setting_up.troubles import Trouble, shown

WHERE_FROM = (
    "index-url",
    "extra-index-url",
    "find-links",
    "no-index",
    "trusted-host",
    "cert",
    "client-cert",
    "proxy",
    "timeout",
    "default-timeout",
    "retries",
    "cache-dir",
    "no-cache-dir",
    "keyring-provider",
)
UV_KEEPS = (
    "UV_DEFAULT_INDEX",
    "UV_INDEX",
    "UV_INDEX_URL",
    "UV_EXTRA_INDEX_URL",
    "UV_FIND_LINKS",
    "UV_OFFLINE",
    "UV_INSECURE_HOST",
    "UV_CACHE_DIR",
    "UV_NO_CACHE",
    "UV_HTTP_RETRIES",
    "UV_HTTP_TIMEOUT",
    "UV_NATIVE_TLS",
    "UV_SYSTEM_CERTS",
    "UV_KEYRING_PROVIDER",
    "UV_CONFIG_FILE",
)


def pip_files() -> list[str]:
    """Return the files in which pip may be set, the strongest last; none where they are switched off."""
    chosen = os.environ.get("PIP_CONFIG_FILE")
    if chosen == os.devnull:
        return []
    home = os.path.expanduser("~")
    if os.name == "nt":
        program_data, app_data = os.environ.get("PROGRAMDATA", "C:\\ProgramData"), os.environ.get("APPDATA", home)
        found = [os.path.join(program_data, "pip", "pip.ini"), os.path.join(home, "pip", "pip.ini")]
        return [*found, os.path.join(app_data, "pip", "pip.ini"), *([chosen] if chosen else [])]
    everywhere = os.environ.get("XDG_CONFIG_DIRS", "/etc/xdg").split(os.pathsep)
    found = [os.path.join(folder, "pip", "pip.conf") for folder in reversed(everywhere)] + ["/etc/pip.conf"]
    if sys.platform == "darwin":
        found.insert(0, "/Library/Application Support/pip/pip.conf")
        found.append(os.path.join(home, "Library", "Application Support", "pip", "pip.conf"))
    own = os.environ.get("XDG_CONFIG_HOME") or os.path.join(home, ".config")
    found += [os.path.join(home, ".pip", "pip.conf"), os.path.join(own, "pip", "pip.conf")]
    return [*found, *([chosen] if chosen else [])]


def pip_settings() -> tuple[dict[str, str], list[str]]:
    """Return where pip is told to find packages, and the files that say so; Trouble for a file that pip cannot read."""
    settings: dict[str, str] = {}
    files = []
    for path in pip_files():
        if not os.path.isfile(path):
            continue
        parser = configparser.RawConfigParser()
        try:
            parser.read(path, encoding="utf-8")
            values = {
                key: value for part in ("global", "install") if part in parser for key, value in parser[part].items()
            }
        except (configparser.Error, OSError, ValueError) as error:
            reason = shown(str(error).split("\n")[0])
            raise Trouble(
                f"pip's settings file {shown(path)} cannot be read ({reason}): mend it or rename it."
            ) from None
        here = {key.replace("_", "-"): value for key, value in values.items() if key.replace("_", "-") in WHERE_FROM}
        settings.update(here)
        files += [shown(path)] if set(here) & set(WHERE_FROM[:4] + ("proxy", "cert")) else []
    for key in WHERE_FROM:
        value = os.environ.get("PIP_" + key.upper().replace("-", "_"))
        if value:
            settings[key] = value
    return {key: " ".join(value.split()) for key, value in settings.items()}, files


def clean() -> dict[str, str]:
    """Return this process's variables without those that change what Python or an installer does."""
    begun = ("PIP_", "UV_", "PYTHON", "VIRTUAL_ENV", "CONDA_PREFIX", "__PYVENV")
    return {name: value for name, value in os.environ.items() if not name.upper().startswith(begun)}


def for_pip(settings: dict[str, str]) -> dict[str, str]:
    """Return the variables for pip: its settings by name, and no file of settings."""
    named = {"PIP_" + key.upper().replace("-", "_"): value for key, value in settings.items()}
    return {**clean(), **named, "PIP_CONFIG_FILE": os.devnull, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def for_uv(settings: dict[str, str]) -> dict[str, str]:
    """Return the variables for uv: its own, and pip's where uv was told nothing of its own."""
    own = {name: os.environ[name] for name in UV_KEEPS if os.environ.get(name)}
    told = {}
    if not any("INDEX" in name for name in own):
        told = {"UV_DEFAULT_INDEX": settings.get("index-url"), "UV_INDEX": settings.get("extra-index-url")}
        told["UV_FIND_LINKS"] = ",".join(settings.get("find-links", "").split())
    told["UV_INSECURE_HOST"] = settings.get("trusted-host")
    told["SSL_CERT_FILE"] = settings.get("cert")
    if settings.get("proxy"):
        told.update(HTTP_PROXY=settings["proxy"], HTTPS_PROXY=settings["proxy"])
    return {**clean(), **{name: value for name, value in told.items() if value}, **own}


def uv_words(settings: dict[str, str]) -> list[str]:
    """Return what uv takes as words of its command alone: to ask no index, where pip is told so and uv nothing else."""
    own = any("INDEX" in name for name in UV_KEEPS if os.environ.get(name))
    return ["--no-index"] if not own and settings.get("no-index", "").lower() in ("1", "true", "yes", "on") else []
