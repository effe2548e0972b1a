"""The commands: each reads its options, calls one room and says how it went."""
