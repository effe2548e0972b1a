"""The settings of the editing page at /beheer/, made from the model; and which files of it are not ours."""
