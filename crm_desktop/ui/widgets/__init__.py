"""Small widgets that know nothing of clients: any screen may use them."""
