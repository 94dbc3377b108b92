"""Python, torch with its devices, and the other libraries."""

from __future__ import annotations

import importlib.metadata
import json
import platform
import subprocess
import sys
from collections.abc import Callable
from typing import Any

from packaging.requirements import Requirement

from autograder.doctor.finding import Finding, fault, note, well
from autograder.release.requirements import requirements

_SUPPORTED = ((3, 10), (3, 13))
_SECONDS = 120
_SLOW = 30.0
#: In a process of its own: a torch that cannot be imported may end the process that tries.
_LOOK = """
import json, time
start = time.monotonic()
import torch
seconds = time.monotonic() - start
count = torch.cuda.device_count() if torch.cuda.is_available() else 0
cuda = [torch.cuda.get_device_properties(k) for k in range(count)]
print(json.dumps({
    "version": torch.__version__, "seconds": seconds, "threads": torch.get_num_threads(),
    "cuda": [[found.name, found.total_memory / 2**30] for found in cuda],
    "mps": torch.backends.mps.is_available(),
}))
"""


def python(version: tuple[int, ...] = tuple(sys.version_info[:2])) -> list[Finding]:
    """The interpreter's version, which must be one that the course is made for."""
    (_, oldest), (_, newest) = _SUPPORTED
    facts = {"version": platform.python_version(), "path": sys.executable}
    right = _SUPPORTED[0] <= tuple(version) <= _SUPPORTED[1]
    return [(well if right else fault)("python", "right" if right else "wrong", oldest=oldest, newest=newest, **facts)]


def torch(look: Callable[[], dict[str, Any]] | None = None) -> list[Finding]:
    """Whether torch can be imported, and the devices that it finds.  look: see `look_at_torch`."""
    try:
        found = (look or look_at_torch)()
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        return [fault("torch", "broken", error=_last_line(error), pip=_pip())]
    slow = found["seconds"] > _SLOW
    facts = {"version": found["version"], "seconds": found["seconds"]}
    findings = [(note if slow else well)("torch", "slow" if slow else "right", **facts)]
    findings.append(well("device", "cpu", n=found["threads"]))
    findings += [well("device", "cuda", name=name, memory=memory) for name, memory in found["cuda"]]
    return [*findings, *([well("device", "mps")] if found["mps"] else [])]


def look_at_torch() -> dict[str, Any]:
    """Import torch in a process of its own; raises CalledProcessError, TimeoutExpired, OSError, ValueError."""
    command = [sys.executable, "-c", _LOOK]
    run = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=True)
    return dict(json.loads(run.stdout.splitlines()[-1]) if run.stdout.strip() else {})


def libraries(lines: list[str] | None = None) -> list[Finding]:
    """Every library that the course needs, in a version that it takes."""
    wanted = [Requirement(line) for line in (requirements() if lines is None else lines)]
    wanted = [requirement for requirement in wanted if requirement.marker is None or requirement.marker.evaluate()]
    findings = []
    for requirement in wanted:
        try:
            version = importlib.metadata.version(requirement.name)
        except importlib.metadata.PackageNotFoundError:
            findings.append(fault("library", "missing", name=requirement.name, wanted=requirement, pip=_pip()))
            continue
        if not requirement.specifier.contains(version, prereleases=True):
            facts = {"name": requirement.name, "version": version, "wanted": requirement, "pip": _pip()}
            findings.append(fault("library", "other", **facts))
    return findings or [well("library", "right", n=len(wanted))]


def _pip() -> str:
    return f"{sys.executable} -m pip install"


def _last_line(error: Exception) -> str:
    said = getattr(error, "stderr", None) or str(error)
    return str(said).strip().splitlines()[-1] if str(said).strip() else type(error).__name__
