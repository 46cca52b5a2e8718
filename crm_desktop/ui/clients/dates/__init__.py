"""Days of a client that are worth a word: the birthday, a wedding, the end of a contract."""
