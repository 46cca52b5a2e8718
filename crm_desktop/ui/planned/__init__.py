"""What is to be done, on the cards of clients and of deals: open tasks, and a new one in a line."""
