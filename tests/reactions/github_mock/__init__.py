"""Our reader before GitHub's own description of its API, which Prism serves on this machine."""
