"""What a worker needs to compute on an NVIDIA GPU: the driver's device files, and what its libraries read.

No other worker gets them: a driver is a large piece of the kernel to talk to.
"""

from __future__ import annotations

import glob
import os

#: MIG's capabilities among them.
_DEVICES = ("/dev/nvidiactl", "/dev/nvidia[0-9]*", "/dev/nvidia-uvm", "/dev/nvidia-uvm-tools", "/dev/nvidia-caps/*")
_READ = (
    "/usr/local/nvidia", "/usr/local/cuda", "/etc/nvidia", "/proc/driver/nvidia", "/proc/devices", "/proc/modules",
    "/proc/meminfo", "/proc/sys/vm", "/sys/module/nvidia", "/sys/module/nvidia_uvm", "/sys/bus/pci/devices",
    "/sys/devices/system", "/proc/self",
)  # fmt: skip


def is_there() -> bool:
    """Whether this machine has an NVIDIA driver."""
    return os.path.exists(_DEVICES[0])


def devices() -> tuple[str, ...]:
    """The device files, to read, write and control."""
    return tuple(path for pattern in _DEVICES for path in sorted(glob.glob(pattern)))


def readable() -> tuple[str, ...]:
    """Files and folders to read, that of the libraries (LD_LIBRARY_PATH) among them."""
    libraries = [path for path in os.environ.get("LD_LIBRARY_PATH", "").split(":") if os.path.isabs(path)]
    return tuple(path for path in (*_READ, *libraries) if os.path.exists(path))
