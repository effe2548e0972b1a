"""A real sshd on this machine, with a configuration, a port and keys of its own."""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.publish.ports import free_port, wait_for

# Debian: apt-get install openssh-server openssh-client rsync.
SSHD = shutil.which("sshd", path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")
_NEEDED = ("ssh", "ssh-keygen", "rsync")
READY = SSHD is not None and all(shutil.which(name) for name in _NEEDED)
_SERVER = """ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host
PidFile none
AuthorizedKeysFile {folder}/mine.pub
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
StrictModes no
PermitRootLogin prohibit-password
SetEnv PATH={path}
"""
_CLIENT = """IdentityFile {folder}/mine
IdentitiesOnly yes
UserKnownHostsFile {folder}/known
GlobalKnownHostsFile none
"""


@contextmanager
def sshd(folder: Path) -> Iterator[str]:
    """Serve, with `folder / "bin"` for a PATH that finds an ssh which knows the keys. Gives account@host:port.

    New files are closed to others there, as on a careful server.
    """
    assert SSHD
    for name in ("host", "mine"):
        _keygen(folder / name)
    port = free_port()
    known = (folder / "host.pub").read_text(encoding="utf-8")
    (folder / "known").write_text(f"[127.0.0.1]:{port} {known}", encoding="utf-8")
    config = _SERVER.format(port=port, folder=folder, path=os.environ["PATH"])
    (folder / "sshd_config").write_text(config, encoding="utf-8")
    (folder / "ssh_config").write_text(_CLIENT.format(folder=folder), encoding="utf-8")
    ssh = folder / "bin" / "ssh"
    ssh.parent.mkdir()
    ssh.write_text(
        f'#!/bin/sh\nexec {shutil.which("ssh")} -F "{folder}/ssh_config" "$@"\n', encoding="utf-8"
    )
    ssh.chmod(0o755)
    if os.getuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # where it lets go of its rights
    command = [SSHD, "-D", "-f", str(folder / "sshd_config"), "-E", str(folder / "log")]
    with subprocess.Popen(command, umask=0o077) as server:
        try:
            wait_for(port, "sshd")
            yield f"{getpass.getuser()}@127.0.0.1:{port}"
        finally:
            server.terminate()


def path_with(folder: Path) -> str:
    """The PATH with which a program finds the ssh of `sshd`."""
    return f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"


def _keygen(file: Path) -> None:
    keygen = shutil.which("ssh-keygen")
    assert keygen
    subprocess.run([keygen, "-q", "-t", "ed25519", "-N", "", "-f", str(file)], check=True)
