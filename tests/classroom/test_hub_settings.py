"""JupyterHub's settings, loaded as JupyterHub loads them, and the values for its chart: what must hold, holds."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest
import yaml
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

import lessons.running
from lessons.classroom.hub import spawners
from lessons.running import student_server

HUB = Path(spawners.__file__).parent
LOCKED = "127.0.0.1"


@pytest.fixture
def settings(monkeypatch) -> Config:
    monkeypatch.setenv("LESSONS_HUB_SPAWNER", "groups")
    return PyFileConfigLoader(str(HUB / "jupyterhub_config.py")).load_config()


def test_only_users_of_two_groups_come_in_by_the_system_s_passwords(settings):
    assert settings.JupyterHub.authenticator_class == "pam"
    assert settings.PAMAuthenticator.allowed_groups == {"students"}
    assert settings.PAMAuthenticator.admin_groups == {"teachers"}
    for kind in ("Authenticator", "PAMAuthenticator"):
        assert not settings[kind].get("allow_all", False) and not settings[kind].get("any_allow_config", False)


def test_memory_is_limited_by_what_enforces_it(settings, monkeypatch):
    assert settings.JupyterHub.spawner_class is spawners.GroupedSpawner
    assert settings.Spawner.mem_limit == "768M"
    assert settings.SystemdSpawner.unit_extra_properties["OOMPolicy"] == "continue"
    monkeypatch.setenv("LESSONS_HUB_MEMORY", "1G")
    assert PyFileConfigLoader(str(HUB / "jupyterhub_config.py")).load_config().Spawner.mem_limit == "1G"


def test_kernels_are_on_ipc_and_a_student_s_own_settings_do_not_change_that(settings):
    assert "--KernelManager.transport=ipc" in settings.Spawner.args
    assert settings.Spawner.disable_user_config is True


def test_no_token_is_switched_off_and_nothing_listens_on_the_network(settings):
    text = json.dumps(settings, default=str)
    assert "IdentityProvider" not in text and "token=''" not in text and "disable_check_xsrf" not in text
    for address in (settings.JupyterHub.hub_bind_url, settings.ConfigurableHTTPProxy.api_url):
        assert address.startswith(f"http://{LOCKED}:")
    assert settings.JupyterHub.bind_url.startswith(f"http://{LOCKED}:")


def test_answers_lie_outside_of_what_updates_touch(settings):
    folder, answers = settings.Spawner.notebook_dir, settings.Spawner.environment["LESSONS_HOME"]
    assert folder.startswith("~/") and answers.startswith("~/")
    assert folder != answers and not answers.startswith(f"{folder}/")
    assert Path(folder).name == student_server.FOLDER


def test_a_restart_of_the_hub_ends_nothing(settings):
    hub = settings.JupyterHub
    assert (hub.cleanup_servers, hub.cleanup_proxy, settings.ConfigurableHTTPProxy.should_start) == (
        False,
        False,
        False,
    )
    assert hub.db_url.startswith("sqlite:////var/lib/") and hub.cookie_secret_file.startswith("/var/lib/")


def test_the_culler_may_do_its_work_and_no_more(settings):
    (service,) = settings.JupyterHub.services
    (role,) = settings.JupyterHub.load_roles
    assert role["services"] == [service["name"]]
    assert set(role["scopes"]) == {"list:users", "read:users:activity", "read:servers", "delete:servers"}
    assert "--timeout=3600" in service["command"]


def test_a_server_is_started_by_a_module_that_is_there(settings):
    module = settings.Spawner.cmd[settings.Spawner.cmd.index("-m") + 1]
    assert importlib.util.find_spec(module) is not None and module.startswith(lessons.running.__name__)


@pytest.fixture
def values() -> dict:
    return yaml.safe_load((HUB / "kubernetes" / "values.yaml").read_text(encoding="utf-8"))


def test_the_chart_s_values_say_the_same_as_the_settings(values, settings):
    student = values["singleuser"]
    assert student["cmd"] == ["python", *settings.Spawner.cmd[1:]]
    assert student["memory"]["limit"] == settings.Spawner.mem_limit
    assert student["defaultUrl"] == settings.Spawner.default_url
    assert values["hub"]["config"]["KubeSpawner"]["notebook_dir"] == settings.Spawner.notebook_dir
    named = settings.Spawner.environment
    assert {name: student["extraEnv"][name] for name in ("LESSONS_HOME", *spawners.FRUGAL)} == {
        name: named[name] for name in ("LESSONS_HOME", *spawners.FRUGAL)
    }
    assert f"--timeout={values['cull']['timeout']}" in settings.JupyterHub.services[0]["command"]


def test_the_chart_s_values_let_nobody_in_unasked(values):
    config = values["hub"]["config"]
    assert config["JupyterHub"]["authenticator_class"] not in ("dummy", "tmp")
    assert config["Authenticator"]["allow_all"] is False
    assert values["proxy"]["https"]["enabled"] is True
    assert values["singleuser"]["networkPolicy"]["enabled"] is True


def test_the_student_s_home_is_the_same_in_image_and_values(values):
    image = (HUB / "kubernetes" / "Dockerfile").read_text(encoding="utf-8")
    home = values["singleuser"]["storage"]["homeMountPath"]
    assert f"--home-dir {home} " in image and f"ENV HOME={home}\n" in image
