"""Judges of single files: text in, problems out; a file without problems is good.

Lives here: hadolint, yamllint, check-jsonschema, kubernetes-validate and systemd-analyze, each run
as its maker means it, and what of ours no schema knows: pins and hardening. Does not live here:
alerts and dashboards (``measuring``), the files. Called by ``test_files``.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml

Checker = Callable[[str], list[str]]

_BIN = Path(sys.executable).parent
_YAMLLINT = {
    "extends": "default",
    "rules": {
        "braces": {"max-spaces-inside": 0},
        "comments": {"min-spaces-from-content": 1},
        "document-start": "disable",
        "line-length": {"max": 100},
        "truthy": {"check-keys": False},
    },
}
#: A name, a version of at least two numbers, and perhaps a digest.
_PINNED = re.compile(r"^[\w./-]+:\d+\.\d+[\w.-]*(?:@sha256:[0-9a-f]{64})?$")
_STAGE = re.compile(r"^FROM (\S+)", re.MULTILINE)
_ARGUMENT = re.compile(r"^ARG (\w+)=(\S+)$", re.MULTILINE)


def _said(command: list[str], **run: Any) -> list[str]:
    """What a checker printed, if it was not content; an empty list otherwise."""
    done = subprocess.run(command, check=False, capture_output=True, text=True, **run)
    told = (done.stdout + done.stderr).strip().splitlines()
    return (told or [f"exit status {done.returncode}"]) if done.returncode else []


def dockerfile(text: str) -> list[str]:
    """What hadolint says."""
    return _said([str(_BIN / "hadolint"), "-"], input=text)


def yaml_style(text: str) -> list[str]:
    """What yamllint says; warnings count."""
    return _said([str(_BIN / "yamllint"), "--strict", "-d", json.dumps(_YAMLLINT), "-"], input=text)


def compose(text: str) -> list[str]:
    """What the published schema of compose files says."""
    return _said_of_file(text, "check-jsonschema", "--builtin-schema", "vendor.compose-spec")


def manifest(text: str) -> list[str]:
    """What the schemas of Kubernetes say; an unknown key is an error."""
    return _said_of_file(text, "kubernetes-validate", "--strict")


def _said_of_file(text: str, program: str, *options: str) -> list[str]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "checked.yaml"
        file.write_text(text, encoding="utf-8")
        return _said([str(_BIN / program), *options, str(file)])


def unit(text: str) -> list[str]:
    """What systemd says of a unit; it ends with 0 over a misspelt key, so any word counts."""
    return _of_unit(text, "verify") or _of_unit(
        text, "security", "--offline=true", "--threshold=20"
    )


def _of_unit(text: str, *command: str) -> list[str]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "spotter.service"
        # What it starts is not installed here.
        file.write_text(text.replace("/opt/spotter/bin/spotter", "/bin/true"), encoding="utf-8")
        done = subprocess.run(
            [systemd_analyze(), *command, str(file)], check=False, capture_output=True, text=True
        )
    last = done.stdout.strip().splitlines()[-1:] if done.returncode else []
    return done.stderr.strip().splitlines() + last


def systemd_analyze() -> str:
    """Where it is; skips the test where there is none, and fails it in CI."""
    found = shutil.which("systemd-analyze")
    if found is None:
        missing = "systemd-analyze is missing: run .ci/systemd"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    return found


# --- What no schema knows ------------------------------------------------------------


def pinned_stages(text: str) -> list[str]:
    """The bases of a Dockerfile that have no version, or that are not all the same."""
    arguments = dict(_ARGUMENT.findall(text))
    bases = [
        re.sub(r"\$\{(\w+)\}", lambda found: arguments[found[1]], one)
        for one in _STAGE.findall(text)
    ]
    return [*_unpinned(bases), *(["the stages differ"] if len(set(bases)) > 1 else [])]


def pinned_images(text: str) -> list[str]:
    """The images of a compose file or of manifests that have no version."""
    return _unpinned(one for part in yaml.safe_load_all(text) for one in _every(part, "image"))


def _unpinned(images: Iterator[str] | list[str]) -> list[str]:
    return [f"{one}: name a version" for one in images if not _PINNED.match(one)]


def _every(part: object, key: str) -> Iterator[Any]:
    """Every value of ``key``, however deep."""
    if isinstance(part, dict):
        if key in part:
            yield part[key]
        for one in part.values():
            yield from _every(one, key)
    elif isinstance(part, list):
        for one in part:
            yield from _every(one, key)


_HARD = {
    "read_only": True,
    "cap_drop": ["ALL"],
    "security_opt": ["no-new-privileges:true"],
}
#: Who may be called from outside.
_OPEN = {"nginx": ["443:443"]}


def hardened_services(text: str) -> list[str]:
    """The services of a compose file that could do more than they need."""
    found = []
    for name, service in yaml.safe_load(text)["services"].items():
        found += [f"{name}: {key}" for key, value in _HARD.items() if service.get(key) != value]
        if service.get("ports", []) != _OPEN.get(name, []):
            found.append(f"{name}: ports")
        if service["image"].startswith("spotter:"):
            found += _of_spotter(name, service)
    return found


def _of_spotter(name: str, service: dict[str, Any]) -> Iterator[str]:
    if service.get("stop_grace_period") != "45s":
        yield f"{name}: stop_grace_period"
    if "cap_add" in service or "user" in service or "privileged" in service:
        yield f"{name}: it needs no more than the image gives it"
    given = {key for key in service["environment"] if re.search(r"TOKEN|SECRET|KEY|PASS", key)}
    if any(not key.endswith("_FILE") for key in given):
        yield f"{name}: a secret in the environment"


def hardened_pods(text: str) -> list[str]:
    """The pods of manifests that could do more than they need, or that end too soon."""
    found = []
    for part in yaml.safe_load_all(text):
        for pod in _every(part, "template"):
            found += [f"{part['kind']}: {problem}" for problem in _of_pod(pod["spec"])]
    return found


def _of_pod(pod: dict[str, Any]) -> Iterator[str]:
    context = pod["securityContext"]
    if not context.get("runAsNonRoot") or context.get("runAsUser") != 10001:
        yield "runAsNonRoot"
    if context.get("seccompProfile") != {"type": "RuntimeDefault"}:
        yield "seccompProfile"
    if pod.get("automountServiceAccountToken") is not False:
        yield "automountServiceAccountToken"
    if pod.get("terminationGracePeriodSeconds", 60) != 60:
        yield "terminationGracePeriodSeconds"
    for container in pod["containers"]:
        held = container.get("securityContext", {})
        if held != {
            "allowPrivilegeEscalation": False,
            "readOnlyRootFilesystem": True,
            "capabilities": {"drop": ["ALL"]},
        }:
            yield "securityContext"
        if "memory" not in container.get("resources", {}).get("limits", {}):
            yield "limits"


def rolling(text: str) -> list[str]:
    """What would make a federation's roll lose an update, or a gym's file have two owners."""
    kinds = {part["kind"]: part for part in yaml.safe_load_all(text)}
    if "StatefulSet" in kinds:
        alone = kinds["StatefulSet"]["spec"]["replicas"] == 1
        return [] if alone else ["a file has one owner"]
    spec, budget = kinds["Deployment"]["spec"], kinds["PodDisruptionBudget"]["spec"]
    [container] = spec["template"]["spec"]["containers"]
    wanted = {
        "replicas": (spec["replicas"], 3),
        "maxUnavailable": (spec["strategy"]["rollingUpdate"]["maxUnavailable"], 0),
        "minAvailable": (budget["minAvailable"], 2),
        "preStop": (container["lifecycle"]["preStop"], {"sleep": {"seconds": 5}}),
        "NetworkPolicy": (kinds["NetworkPolicy"]["spec"]["policyTypes"], ["Ingress", "Egress"]),
    }
    return [
        f"{name}: {is_} is not {ought}" for name, (is_, ought) in wanted.items() if is_ != ought
    ]


_SUPERVISED = {
    "After": "network-online.target time-sync.target",
    "DynamicUser": "yes",
    "LimitCORE": "0",
    "MemoryDenyWriteExecute": "yes",
    "NoNewPrivileges": "yes",
    "ProtectClock": "yes",
    "ProtectControlGroups": "yes",
    "ProtectHome": "yes",
    "ProtectHostname": "yes",
    "ProtectKernelLogs": "yes",
    "ProtectKernelModules": "yes",
    "ProtectKernelTunables": "yes",
    "ProtectProc": "invisible",
    "ProtectSystem": "strict",
    "Restart": "always",
    "RestartSec": "2",
    "StartLimitBurst": "20",
    "StartLimitIntervalSec": "300",
    "StateDirectoryMode": "0700",
    "TimeoutStopSec": "45",
    "Type": "notify",
    "WatchdogSec": "60",
}


def supervised(text: str) -> list[str]:
    """What a unit does not say of what keeps Spotter alive and on its own."""
    said = dict(re.findall(r"^(\w+)=(.*)$", text, re.MULTILINE))
    missing = [f"{key}={value}" for key, value in _SUPERVISED.items() if said.get(key) != value]
    secrets = dict(re.findall(r"^LoadCredential=(\w+):(.+)$", text, re.MULTILINE))
    return missing + [
        f"LoadCredential={name}" for name in ("bot_token", "data_key") if name not in secrets
    ]
