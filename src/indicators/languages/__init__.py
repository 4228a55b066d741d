"""How it is said: one folder a language, the same rooms in each."""
