"""Fields of deals: who, how much, what is next, what is sold."""
