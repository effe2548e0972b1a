"""How news comes in from owners: by form, mail, workbook or issue; it ends as new files of the register."""
