"""Runs a command under the system-call filter of the unit, where no systemd runs.

    python -m tests.deploy.confining deploy/spotter.service -- python -m bot run

Lives here: ``SystemCallFilter=``, ``SystemCallErrorNumber=`` and ``MemoryDenyWriteExecute=`` of a
unit, given to libseccomp as systemd gives them. Does not live here: folders, users, namespaces.
Called by ``test_unit``.
"""

from __future__ import annotations

import ctypes
import errno
import os
import re
import subprocess
import sys
from pathlib import Path

_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
_MASKED_EQUALS = 7
_WRITE, _EXEC = 2, 4
_NO_SUCH_CALL = -1  # of another processor


class _Compared(ctypes.Structure):
    """libseccomp's ``scmp_arg_cmp``."""

    _fields_ = (
        ("argument", ctypes.c_uint),
        ("how", ctypes.c_int),
        ("mask", ctypes.c_uint64),
        ("wanted", ctypes.c_uint64),
    )


def filters(unit: str) -> list[str]:
    """The values of every ``SystemCallFilter=``, in order."""
    return re.findall(r"^SystemCallFilter=(.+)$", unit, re.MULTILINE)


def members(name: str) -> set[str]:
    """The calls of a set such as ``@system-service``; of a call, itself."""
    if not name.startswith("@"):
        return {name}
    listed = subprocess.run(
        ["systemd-analyze", "syscall-filter", name], check=True, capture_output=True, text=True
    ).stdout
    words = [line.strip() for line in listed.splitlines()[1:]]
    return {call for word in words if word and word[0] != "#" for call in members(word)}


def allowed(unit: str) -> set[str]:
    """What is left of all calls, the unit's lines applied one after the other."""
    # systemd lets these through whatever the unit says; without them nothing starts.
    calls = members("@default")
    for line in filters(unit):
        named = {call for name in line.lstrip("~").split() for call in members(name)}
        calls = calls - named if line.startswith("~") else calls | named
    return calls


def confine(unit: str) -> None:
    """Leave this process, and what it becomes, nothing but what the unit allows.

    Raises:
        OSError: there is no libseccomp, or the kernel takes no filter.
    """
    library = ctypes.CDLL("libseccomp.so.2")
    library.seccomp_init.restype = ctypes.c_void_p
    found = re.search(r"^SystemCallErrorNumber=(\w+)$", unit, re.MULTILINE)
    number = getattr(errno, found[1]) if found else errno.EPERM
    context = ctypes.c_void_p(library.seccomp_init(_ERRNO | number))
    resolved = {call: library.seccomp_syscall_resolve_name(call.encode()) for call in allowed(unit)}
    executable = re.search(r"^MemoryDenyWriteExecute=yes$", unit, re.MULTILINE)
    for call, known in resolved.items():
        if known == _NO_SUCH_CALL:
            continue
        for rule in _rules(call) if executable else [()]:
            array = (_Compared * len(rule))(*rule)
            _done(library.seccomp_rule_add_array(context, _ALLOW, known, len(rule), array))
    _done(library.seccomp_load(context))


def _rules(call: str) -> list[tuple[_Compared, ...]]:
    """When a call is let through: memory may be written to or executed, not both."""
    if call == "mmap":
        return [(_Compared(2, _MASKED_EQUALS, bit, 0),) for bit in (_WRITE, _EXEC)]
    if call in {"mprotect", "pkey_mprotect"}:
        return [(_Compared(2, _MASKED_EQUALS, _EXEC, 0),)]
    return [()]


def _done(code: int) -> None:
    if code:
        raise OSError(-code, f"libseccomp: {os.strerror(-code)}")


if __name__ == "__main__":
    confine(Path(sys.argv[1]).read_text("utf-8"))
    os.execvp(sys.argv[3], sys.argv[3:])  # noqa: S606 - the command of the test, as it was given
