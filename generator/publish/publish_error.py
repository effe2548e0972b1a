"""Why a site does not go online."""


class PublishError(Exception):
    """The site may not go online, or not like this. The message says why and what to do; nothing was changed."""
