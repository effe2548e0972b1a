"""Files beside the pages."""

from generator.later import already
from generator.outputs import all_outputs
from generator.outputs.made_file import MadeFile


def test_every_kind_of_file_is_made_from_the_same_context(monkeypatch):
    class Telling:
        @staticmethod
        def files(context):
            return [MadeFile("a.txt", already(str(context).encode()))]

    monkeypatch.setattr(all_outputs, "OUTPUTS", (Telling, Telling))

    files = all_outputs.make_files("dezelfde")

    assert [file.content for file in files] == [b"dezelfde", b"dezelfde"]
