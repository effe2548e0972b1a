"""What the build costs at size, next to plain MkDocs with Material. Run it with `nox -s bench`."""
