"""Fields of forms: edited in place, checked where they stand, stored when they are left."""
