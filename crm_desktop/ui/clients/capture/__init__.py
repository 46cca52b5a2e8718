"""Quick capture: text from anywhere goes to the client it is about."""
